package org.parley.positions.coding;

import java.util.List;
import org.parley.outlook.Range;

/** One range made of several readings. */
final class Pooled {

    private static final double DIGITS = 1e4;

    private Pooled() {}

    /** From the least that anybody read to the most, with this between them. */
    static Range of(List<Range> readings, double best) {
        double low = readings.stream().mapToDouble(Range::low).min().orElse(best);
        double high = readings.stream().mapToDouble(Range::high).max().orElse(best);
        return new Range(low, Math.clamp(rounded(best), low, high), high);
    }

    /** The same around the mean of what was read. */
    static Range around(List<Range> readings) {
        return of(readings, readings.stream().mapToDouble(Range::best).average().orElse(0));
    }

    static double rounded(double number) {
        return Math.rint(number * DIGITS) / DIGITS;
    }
}
