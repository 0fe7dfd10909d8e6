package org.parley.positions.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against figures that Krippendorff has published for data with missing readings. */
class AlphaTests {

    /** Computing Krippendorff's Alpha-Reliability (2011), part C: four observers, twelve units. */
    private static final String FOUR_OBSERVERS = """
            1 2 3 3 2 1 4 1 2 * * *
            1 2 3 3 2 2 4 1 2 5 * 3
            * 3 3 3 2 3 4 2 2 5 1 *
            1 2 3 3 2 4 4 1 2 5 1 *
            """;

    /** Three coders, fifteen units, most of which not all have read. */
    private static final String THREE_CODERS = """
            * * * * * 3 4 1 2 1 1 3 3 * 3
            1 * 2 1 3 3 4 3 * * * * * * *
            * * 2 1 3 4 4 * 2 1 1 3 3 * 4
            """;

    @Test
    void alphaIsThatOfPublishedExamples() {
        assertThat(Alpha.interval(units(FOUR_OBSERVERS)).orElseThrow()).isEqualTo(0.849, within(0.0005));
        assertThat(Alpha.interval(units(THREE_CODERS)).orElseThrow()).isEqualTo(0.811, within(0.0005));
    }

    @Test
    void alphaDoesNotDependOnTheScale() {
        List<List<Double>> shares = units(FOUR_OBSERVERS).stream()
                .map(unit -> unit.stream().map(value -> 3 + value / 40).toList())
                .toList();
        assertThat(Alpha.interval(shares).orElseThrow()).isEqualTo(0.849, within(0.0005));
    }

    @Test
    void thoseWhoAgreeHaveOneAndWhereNothingCanBeComparedThereIsNone() {
        assertThat(Alpha.interval(units("1 2 3\n1 2 3")).orElseThrow()).isEqualTo(1);
        assertThat(Alpha.interval(units("1 2 3\n* * *"))).isEmpty();
        assertThat(Alpha.interval(units("2 2 2\n2 2 2"))).isEmpty();
        assertThat(Alpha.interval(List.of())).isEmpty();
    }

    private static List<List<Double>> units(String table) {
        List<String[]> coders = table.lines().map(line -> line.split(" ")).toList();
        return IntStream.range(0, coders.getFirst().length)
                .mapToObj(unit -> coders.stream()
                        .flatMap(coder -> Arrays.stream(coder, unit, unit + 1))
                        .filter(read -> !read.equals("*"))
                        .map(Double::valueOf)
                        .toList())
                .toList();
    }
}
