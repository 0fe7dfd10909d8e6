package org.parley.positions.coding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.parley.language.Slug;
import org.parley.outlook.Range;
import org.parley.positions.Actor;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.Position;

/**
 * What the coders of a map have read, side by side.
 *
 * @param coders their names
 * @param units what was read by any, that on which they differ most first
 */
public record Readings(List<String> coders, List<Unit> units) {

    /** Readings that differ by less are the same, as a share of the scale. */
    private static final double SAME = 1e-9;

    /**
     * An actor on an issue.
     *
     * @param issue the issue
     * @param actor the actor
     * @param byCoder where it stands now as each coder reads it
     * @param agreed where it stands as all agree, if they do
     */
    public record Unit(
            Issue issue,
            Actor actor,
            SortedMap<String, Position> byCoder,
            @Nullable Position agreed) {

        /** Its word in forms. */
        public String word() {
            return issue.id() + "/" + actor.id();
        }

        /** How far the coders are apart, as a share of the scale. */
        public double apart() {
            return byCoder.size() < 2
                    ? 0
                    : shares().stream().mapToDouble(Double::doubleValue).max().orElse(0)
                            - shares().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .min()
                                    .orElse(0);
        }

        /** The same of a hundred. */
        public long apartOfHundred() {
            return Math.round(apart() * 100);
        }

        /** Whether two coders differ. */
        public boolean differs() {
            return apart() > SAME;
        }

        private List<Double> shares() {
            return readings(
                    (each, scaled) -> scaled.issue.scale().share(each.value().best()));
        }

        private List<Double> readings(ToDoubleBiFunction<Position, Unit> number) {
            return byCoder.values().stream()
                    .map(position -> number.applyAsDouble(position, this))
                    .toList();
        }

        /** Where a coder reads it, in figures; empty where they do not. */
        public String value(String coder) {
            Position position = byCoder.get(coder);
            return position == null ? "" : Typed.shown(position.value());
        }

        /** Where all agree that it stands, in figures; empty where they have not agreed. */
        public String agreedValue() {
            return agreed == null ? "" : Typed.shown(agreed.value());
        }

        /** What is proposed to agree on: the middle reading, within all that was read. */
        public Range proposed() {
            double[] best = byCoder.values().stream()
                    .mapToDouble(position -> position.value().best())
                    .sorted()
                    .toArray();
            int half = best.length / 2;
            double middle = best.length % 2 == 1 ? best[half] : (best[half - 1] + best[half]) / 2;
            return Pooled.of(byCoder.values().stream().map(Position::value).toList(), middle);
        }

        /** The same as it is typed. */
        public String proposedValue() {
            return Typed.shown(proposed());
        }

        /** What the coders say now. */
        public String stamp() {
            return Stamp.of(byCoder);
        }
    }

    public Readings {
        coders = List.copyOf(coders);
        units = List.copyOf(units);
    }

    static Readings of(DebateMap map) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Issue issue : map.issues()) {
            Map<Slug, SortedMap<String, Position>> byActor = new LinkedHashMap<>();
            Map<Slug, Position> agreed = new LinkedHashMap<>();
            for (Position position : issue.current()) {
                if (position.coder() == null) {
                    agreed.put(position.actor(), position);
                } else {
                    byActor.computeIfAbsent(position.actor(), _ -> new TreeMap<>())
                            .put(position.coder(), position);
                }
            }
            byActor.forEach((id, byCoder) -> map.actor(id).ifPresent(actor -> {
                Unit unit = new Unit(issue, actor, byCoder, agreed.get(id));
                units.put(unit.word(), unit);
            }));
        }
        return new Readings(
                units.values().stream()
                        .flatMap(unit -> unit.byCoder.keySet().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                units.values().stream()
                        .sorted(Comparator.comparingDouble(Unit::apart).reversed())
                        .toList());
    }

    /** The unit with this word. */
    @Nullable
    Unit unit(String word) {
        return units.stream()
                .filter(unit -> unit.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** How far they agree on where actors stand. */
    public String agreement() {
        return shown(Alpha.interval(units.stream().map(Unit::shares).toList()));
    }

    /** How far they agree on where actors stand on one issue. */
    public String agreement(Issue issue) {
        return shown(Alpha.interval(units.stream()
                .filter(unit -> unit.issue.id().equals(issue.id()))
                .map(Unit::shares)
                .toList()));
    }

    /** How far they agree on how much actors care. */
    public String agreementOnSalience() {
        return shown(Alpha.interval(units.stream()
                .map(unit -> unit.readings((position, _) -> position.salience().best()))
                .toList()));
    }

    /** The issues that were read. */
    public List<Issue> issues() {
        return units.stream()
                .map(Unit::issue)
                .distinct()
                .sorted(Comparator.comparing(issue -> issue.id().value()))
                .toList();
    }

    private static String shown(OptionalDouble alpha) {
        return alpha.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", alpha.getAsDouble());
    }
}
