package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.positions.Actor;
import org.parley.positions.Agreement;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.Position;
import org.parley.positions.Scale;

/**
 * What a map comes to: where the parties agree, where they part and by how much, what rests on what, what nobody has shown,
 * and what has changed.
 *
 * @param map the map, with agreed readings only where there are any
 * @param parted the issues on which they part, the heaviest first
 * @param agreed the issues on which they hardly do
 * @param unproved the positions that no sentence shows
 * @param changes what is otherwise than it was
 */
public record Digest(
        DebateMap map, List<Gap> parted, List<Gap> agreed, List<PlacedPosition> unproved, List<Change> changes) {

    /** Who are less than this apart, as a share of the scale, agree. */
    static final double NEAR = 0.1;

    /**
     * How far apart the actors are on an issue.
     *
     * @param issue the issue
     * @param apart the mean difference of two actors as a share of the scale; two who care count more
     * @param care how much they care on average, from 0 to 1
     * @param lowest who stands at the low end
     * @param highest who stands at the high end
     */
    public record Gap(Issue issue, double apart, double care, Position lowest, Position highest) {

        /** How far apart, of a hundred. */
        public long apartOfHundred() {
            return Math.round(apart * 100);
        }

        /** How much they care, of a hundred. */
        public long careOfHundred() {
            return Math.round(care * 100);
        }

        /** By what issues are ordered: how far apart those are who care. */
        double weight() {
            return apart * care;
        }

        static @Nullable Gap of(Issue issue) {
            List<Position> positions = issue.current().stream()
                    .sorted(Comparator.comparingDouble(
                            position -> position.value().best()))
                    .toList();
            long actors = positions.stream().map(Position::actor).distinct().count();
            if (actors < 2) {
                return null;
            }
            return new Gap(
                    issue,
                    apart(issue.scale(), positions),
                    positions.stream()
                            .mapToDouble(position -> position.salience().best())
                            .average()
                            .orElse(0),
                    positions.getFirst(),
                    positions.getLast());
        }

        private static double apart(Scale scale, List<Position> positions) {
            double weights = 0;
            double weighted = 0;
            for (int i = 0; i < positions.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Position one = positions.get(i);
                    Position other = positions.get(j);
                    if (!one.actor().equals(other.actor())) {
                        double weight = one.salience().best() * other.salience().best();
                        weights += weight;
                        weighted += weight
                                * Math.abs(scale.share(one.value().best())
                                        - scale.share(other.value().best()));
                    }
                }
            }
            return weights == 0 ? 0 : weighted / weights;
        }
    }

    /** That an actor stands somewhere else than it did, or nowhere that it did; one of the two may be absent. */
    public record Change(
            Issue issue,
            Actor actor,
            @Nullable Position from,
            @Nullable Position to) {

        /** Where it stood, in figures; empty where it did nowhere. */
        public String fromValue() {
            return from == null ? "" : Typed.shown(from.value());
        }

        /** Where it stands, in figures; empty where it does nowhere. */
        public String toValue() {
            return to == null ? "" : Typed.shown(to.value());
        }

        /** The last word of the key of what is said of it. */
        public String word() {
            return from == null ? "new" : to == null ? "gone" : "moved";
        }
    }

    /** A digest of a map, and of what it was before. */
    static Digest of(DebateMap whole, DebateMap whatWas, List<Lost> lost) {
        DebateMap map = whole.asAgreed();
        List<Gap> gaps = map.issues().stream()
                .map(Gap::of)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Gap::weight).reversed())
                .toList();
        return new Digest(
                map,
                gaps.stream().filter(gap -> gap.apart >= NEAR).toList(),
                gaps.stream().filter(gap -> gap.apart < NEAR).toList(),
                map.issues().stream()
                        .flatMap(issue -> issue.current().stream().map(position -> new PlacedPosition(issue, position)))
                        .filter(placed -> !isShown(placed, lost))
                        .toList(),
                changes(map, whatWas.asAgreed()));
    }

    private static boolean isShown(PlacedPosition placed, List<Lost> lost) {
        return placed.position().evidence().stream()
                .anyMatch(evidence -> evidence.quotations().stream()
                        .anyMatch(quotation -> lost.stream()
                                .noneMatch(one -> one.evidence().equals(evidence)
                                        && one.quotation().equals(quotation))));
    }

    private static List<Change> changes(DebateMap map, DebateMap was) {
        List<Change> changes = new ArrayList<>();
        for (Issue issue : map.issues()) {
            List<Position> before = was.issue(issue.id()).map(Issue::current).orElse(List.of());
            for (Position position : issue.current()) {
                Position old = of(position, before);
                if (old == null || !old.value().equals(position.value())) {
                    map.actor(position.actor())
                            .ifPresent(actor -> changes.add(new Change(issue, actor, old, position)));
                }
            }
        }
        for (Issue issue : was.issues()) {
            List<Position> after = map.issue(issue.id()).map(Issue::current).orElse(List.of());
            for (Position position : issue.current()) {
                if (of(position, after) == null) {
                    was.actor(position.actor())
                            .ifPresent(actor -> changes.add(new Change(issue, actor, position, null)));
                }
            }
        }
        return changes;
    }

    /** Where the same actor stands among others: as the same coder reads it, if they do. */
    private static @Nullable Position of(Position position, List<Position> among) {
        return among.stream()
                .filter(other -> other.actor().equals(position.actor()))
                .min(Comparator.comparing(other -> !Objects.equals(other.coder(), position.coder())))
                .orElse(null);
    }

    /** The texts that parties read in more than one way. */
    public List<Agreement> misread() {
        return map.agreements().stream()
                .filter(agreement -> !agreement.contested().isEmpty())
                .toList();
    }

    /** The assumptions on which they part. */
    public List<Gap> assumptions() {
        return parted.stream().filter(gap -> gap.issue.assumption()).toList();
    }
}
