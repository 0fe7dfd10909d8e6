package org.parley.outlook.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Range;
import org.parley.outlook.Scale;
import org.parley.outlook.ensemble.Ensemble;
import org.parley.outlook.model.Seating;

/** Moves one input after the other from end to end of its range, and sees how far the expected outcome moves. */
final class Tornado {

    private static final double ASSUMED = 0.1;
    private static final int MOST = 12;

    private final PositionMap map;
    private final Ensemble ensemble;
    private final Seating seating;

    Tornado(PositionMap map, Ensemble ensemble) {
        this.map = map.widened();
        this.ensemble = ensemble;
        this.seating = Seating.of(map);
    }

    /** Something that can be moved: between what ends if it is in doubt, and what its position is then. */
    private record Lever(
            String input, Range range, double doubt, double least, double most, Function<Range, Position> moved) {

        /** The ends of the range; of an input that has none, a tenth on each side. */
        double[] ends() {
            return range.exact()
                    ? new double[] {Math.max(least, range.best() - doubt), Math.min(most, range.best() + doubt)}
                    : new double[] {range.low(), range.high()};
        }
    }

    /** The inputs of an issue that move it most, the greatest first. */
    List<Swing> swings(int issue, Progress progress) {
        Issue of = map.issues().get(issue);
        List<Swing> swings = new ArrayList<>();
        for (int at = 0; at < of.positions().size() && !progress.stopped(); at++) {
            for (Lever lever : levers(of.positions().get(at), of.scale())) {
                swings.add(swing(of, at, lever));
            }
        }
        return swings.stream()
                .filter(swing -> swing.length() > 0)
                .sorted(Comparator.comparingDouble(Swing::length).reversed())
                .limit(MOST)
                .toList();
    }

    private static List<Lever> levers(Position is, Scale scale) {
        return List.of(
                new Lever(
                        "value",
                        is.value(),
                        ASSUMED * scale.length(),
                        scale.low(),
                        scale.high(),
                        range -> with(is, range, is.salience(), is.capability())),
                new Lever(
                        "salience",
                        is.salience(),
                        ASSUMED,
                        0,
                        1,
                        range -> with(is, is.value(), range, is.capability())),
                new Lever(
                        "capability",
                        is.capability(),
                        ASSUMED * is.capability().best(),
                        0,
                        Double.MAX_VALUE,
                        range -> with(is, is.value(), is.salience(), range)));
    }

    private Swing swing(Issue issue, int at, Lever lever) {
        double[] ends = lever.ends();
        return new Swing(
                issue.positions().get(at).actor(),
                lever.input(),
                ends[0],
                ends[1],
                expected(issue, at, lever.moved().apply(Range.exactly(ends[0]))),
                expected(issue, at, lever.moved().apply(Range.exactly(ends[1]))),
                lever.range().exact());
    }

    private double expected(Issue issue, int at, Position moved) {
        List<Position> positions = new ArrayList<>(issue.positions());
        positions.set(at, moved);
        Issue other = new Issue(issue.id(), issue.name(), issue.scale(), issue.reference(), issue.outcome(), positions);
        return issue.scale().value(ensemble.forecast(seating.table(other)).mean());
    }

    private static Position with(Position is, Range value, Range salience, Range capability) {
        return new Position(is.actor(), is.coder(), value, salience, capability, is.flexibility());
    }
}
