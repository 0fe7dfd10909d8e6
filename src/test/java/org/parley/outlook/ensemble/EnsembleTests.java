package org.parley.outlook.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.parley.outlook.Actor;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Scale;
import org.parley.outlook.model.Tables;

class EnsembleTests {

    @Property(tries = 300)
    void theDistributionIsOneAndMirrorsWithTheScale(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 4) Integer> quarters,
            @ForAll @DoubleRange(min = 0, max = 1) double salience,
            @ForAll @IntRange(max = 5) int reference) {
        Spread one = forecast(quarters.stream().map(quarter -> quarter * 25).toList(), salience, reference * 25);
        Spread other =
                forecast(quarters.stream().map(quarter -> 100 - quarter * 25).toList(), salience, 100 - reference * 25);
        for (int point = 0; point < Spread.POINTS; point++) {
            assertThat(one.on(point)).isBetween(-1e-12, 1 + 1e-12);
            assertThat(other.on(Spread.POINTS - 1 - point)).isCloseTo(one.on(point), within(1e-9));
        }
        assertThat(one.below(Spread.POINTS - 1)).isEqualTo(1);
    }

    /** A reference point off the scale stands for one that nobody knows. */
    private static Spread forecast(List<Integer> positions, double salience, int reference) {
        List<Actor> actors = new ArrayList<>();
        List<Position> all = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            actors.add(Actor.of("a" + i));
            all.add(Position.of("a" + i, positions.get(i), i == 0 ? 1 : salience, 1 + i));
        }
        Double known = reference < 0 || reference > 100 ? null : (double) reference;
        return Ensemble.shipped()
                .forecast(Tables.of(PositionMap.of(
                                "m", actors, List.of(new Issue("i", "i", Scale.HUNDRED, known, null, all))))
                        .get(0));
    }
}
