package org.parley.outlook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.outlook.Actor;
import org.parley.outlook.Issue;
import org.parley.outlook.Level;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Scale;
import org.parley.outlook.Voice;

/** What holds of every model on every map. */
class ModelsTests {

    private static final double SAME = 1e-7;

    /** These look at one end of the scale by their own rule, or break ties by lot. */
    private static final List<String> NOT_MIRRORED = List.of("challenge-published", "exchange");

    /** These may leave the hull of the positions for the reference point, or for what a veto holder allows. */
    private static final List<String> DRAWN_TO_THE_REFERENCE = List.of("nash", "kalai-smorodinsky", "win-sets");

    @Property(tries = 200)
    void anOutcomeIsANumberOnTheScaleAndInTheHullWhereTheTheorySaysSo(@ForAll("maps") PositionMap map) {
        Tables tables = Tables.of(map);
        for (Model model : Models.all()) {
            double[] settled = model.settle(tables);
            for (int i = 0; i < settled.length; i++) {
                assertThat(settled[i]).as(model.name()).isBetween(0.0, 1.0);
                double[] at = tables.get(i).positions();
                double low = at[0];
                double high = at[at.length - 1];
                if (DRAWN_TO_THE_REFERENCE.contains(model.name())) {
                    low = Math.min(low, tables.get(i).reference());
                    high = Math.max(high, tables.get(i).reference());
                }
                if (!model.name().equals("win-sets")) {
                    assertThat(settled[i]).as(model.name()).isBetween(low, high);
                }
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfTheActorsChangesNothing(@ForAll("maps") PositionMap map, @ForAll Random random) {
        List<Actor> actors = new ArrayList<>(map.actors());
        Collections.shuffle(actors, random);
        List<Issue> issues = map.issues().stream()
                .map(issue -> {
                    List<Position> positions = new ArrayList<>(issue.positions());
                    Collections.shuffle(positions, random);
                    return new Issue(
                            issue.id(), issue.name(), issue.scale(), issue.reference(), issue.outcome(), positions);
                })
                .toList();
        same(map, PositionMap.of(map.name(), actors, issues), List.of());
    }

    @Property(tries = 200)
    void anotherScaleChangesNothing(@ForAll("maps") PositionMap map) {
        Scale other = new Scale(-7, 33, null, null);
        same(map, moved(map, other, value -> other.value(value / 100)), List.of());
    }

    @Property(tries = 200)
    void onAMirroredScaleTheOutcomeIsMirrored(@ForAll("maps") PositionMap map) {
        PositionMap mirrored = moved(map, Scale.HUNDRED, value -> 100 - value);
        for (Model model : Models.all()) {
            if (NOT_MIRRORED.contains(model.name())) {
                continue;
            }
            double[] one = model.settle(Tables.of(map));
            double[] other = model.settle(Tables.of(mirrored));
            for (int i = 0; i < one.length; i++) {
                assertThat(1 - other[i]).as(model.name()).isCloseTo(one[i], within(SAME));
            }
        }
    }

    @Property(tries = 20)
    void whereAllAgreeThatIsTheOutcome(@ForAll("maps") PositionMap map) {
        PositionMap agreed = moved(map, Scale.HUNDRED, value -> 40);
        for (Model model : Models.all()) {
            assertThat(model.settle(Tables.of(agreed))).as(model.name()).containsOnly(0.4);
        }
    }

    private static void same(PositionMap map, PositionMap changed, List<String> but) {
        for (Model model : Models.all()) {
            if (!but.contains(model.name())) {
                assertThat(model.settle(Tables.of(changed)))
                        .as(model.name())
                        .containsExactly(model.settle(Tables.of(map)), within(SAME));
            }
        }
    }

    private static PositionMap moved(PositionMap map, Scale scale, DoubleUnaryOperator by) {
        return PositionMap.of(
                map.name(),
                map.actors(),
                map.issues().stream()
                        .map(issue -> {
                            Double reference = issue.reference();
                            return new Issue(
                                    issue.id(),
                                    issue.name(),
                                    scale,
                                    reference == null ? null : by.applyAsDouble(reference),
                                    null,
                                    issue.positions().stream()
                                            .map(one -> Position.of(
                                                    one.actor(),
                                                    by.applyAsDouble(one.value().best()),
                                                    one.salience().best(),
                                                    one.capability().best()))
                                            .toList());
                        })
                        .toList());
    }

    @Provide
    Arbitrary<PositionMap> maps() {
        Arbitrary<Integer> value = Arbitraries.integers().between(0, 100);
        Arbitrary<int[]> one = Combinators.combine(value, value.map(v -> Math.max(1, v)), value.map(v -> v + 1))
                .as((position, salience, capability) -> new int[] {position, salience, capability});
        Arbitrary<List<Integer>> references = value.list().ofSize(3);
        return Arbitraries.integers()
                .between(2, 9)
                .flatMap(actors -> Combinators.combine(one.list().ofSize(actors * 3), references)
                        .as((numbers, reference) -> map(actors, numbers, reference)));
    }

    private static PositionMap map(int actors, List<int[]> numbers, List<Integer> references) {
        return PositionMap.of(
                "any",
                IntStream.range(0, actors)
                        .mapToObj(i -> new Actor("a" + i, "a" + i, null, Level.INTERNATIONAL, i % 4 == 0, Voice.MEMBER))
                        .collect(Collectors.toList()),
                IntStream.range(0, 3)
                        .mapToObj(i -> new Issue(
                                "i" + i,
                                "i" + i,
                                Scale.HUNDRED,
                                (double) references.get(i),
                                null,
                                IntStream.range(0, actors)
                                        .mapToObj(a -> {
                                            int[] of = numbers.get(i * actors + a);
                                            return Position.of("a" + a, of[0], of[1] / 100.0, of[2]);
                                        })
                                        .toList()))
                        .toList());
    }
}
