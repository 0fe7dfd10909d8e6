package org.parley.positions.coding;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for numbers on an interval scale: how far coders agree beyond what chance would make them. 1 is perfect
 * agreement, 0 none beyond chance. Readings that are missing are left out, and with them units that only one coder has read.
 *
 * @see <a href="https://repository.upenn.edu/handle/20.500.14332/2089">Krippendorff, Computing Krippendorff's
 *     Alpha-Reliability (2011)</a>
 */
final class Alpha {

    private Alpha() {}

    /**
     * Alpha over some units.
     *
     * @param units the readings of each unit
     * @return nothing where no unit was read by two, or all readings are the same
     */
    static OptionalDouble interval(Collection<List<Double>> units) {
        List<List<Double>> pairable =
                units.stream().filter(unit -> unit.size() > 1).toList();
        List<Double> all = pairable.stream().flatMap(List::stream).toList();
        double expected = squares(all);
        if (expected == 0) {
            return OptionalDouble.empty();
        }
        double observed = pairable.stream()
                .mapToDouble(unit -> squares(unit) / (unit.size() - 1))
                .sum();
        return OptionalDouble.of(1 - (all.size() - 1) * observed / expected);
    }

    /** The squared differences of all pairs, each pair taken both ways. */
    private static double squares(List<Double> numbers) {
        double mean =
                numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double around = numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .sum();
        return 2 * numbers.size() * around;
    }
}
