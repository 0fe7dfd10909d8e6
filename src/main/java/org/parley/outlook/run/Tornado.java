package org.parley.outlook.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Range;
import org.parley.outlook.ensemble.Ensemble;
import org.parley.outlook.model.Tables;

/** Moves one input after the other from end to end of its range, and sees how far the expected outcome moves. */
final class Tornado {

    private static final double ASSUMED = 0.1;
    private static final int MOST = 12;

    private final PositionMap map;
    private final Ensemble ensemble;

    Tornado(PositionMap map, Ensemble ensemble) {
        this.map = map.widened();
        this.ensemble = ensemble;
    }

    /** The inputs of an issue that move it most, the greatest first. */
    List<Swing> swings(int issue, Progress progress) {
        Issue of = map.issues().get(issue);
        double tenth = ASSUMED * of.scale().length();
        List<Swing> swings = new ArrayList<>();
        for (int at = 0; at < of.positions().size() && !progress.stopped(); at++) {
            Position is = of.positions().get(at);
            double part = ASSUMED * is.capability().best();
            swings.add(swing(
                    of,
                    at,
                    "value",
                    ends(is.value(), tenth, of.scale().low(), of.scale().high()),
                    is::value,
                    range -> with(is, range, is.salience(), is.capability())));
            swings.add(swing(
                    of,
                    at,
                    "salience",
                    ends(is.salience(), ASSUMED, 0, 1),
                    is::salience,
                    range -> with(is, is.value(), range, is.capability())));
            swings.add(swing(
                    of,
                    at,
                    "capability",
                    ends(is.capability(), part, 0, Double.MAX_VALUE),
                    is::capability,
                    range -> with(is, is.value(), is.salience(), range)));
        }
        return swings.stream()
                .filter(swing -> swing.length() > 0)
                .sorted(Comparator.comparingDouble(Swing::length).reversed())
                .limit(MOST)
                .toList();
    }

    private Swing swing(
            Issue issue,
            int at,
            String input,
            Range ends,
            java.util.function.Supplier<Range> given,
            Function<Range, Position> moved) {
        Position position = issue.positions().get(at);
        return new Swing(
                position.actor(),
                input,
                ends.low(),
                ends.high(),
                expected(issue, at, moved.apply(Range.exactly(ends.low()))),
                expected(issue, at, moved.apply(Range.exactly(ends.high()))),
                given.get().exact());
    }

    /** The ends of a range; of an input that has none, a tenth on each side. */
    private static Range ends(Range range, double doubt, double least, double most) {
        return range.exact()
                ? new Range(Math.max(least, range.best() - doubt), range.best(), Math.min(most, range.best() + doubt))
                : range;
    }

    private double expected(Issue issue, int at, Position moved) {
        List<Position> positions = new ArrayList<>(issue.positions());
        positions.set(at, moved);
        Issue other = new Issue(issue.id(), issue.name(), issue.scale(), issue.reference(), issue.outcome(), positions);
        return issue.scale().value(ensemble.forecast(Tables.table(map, other)).mean());
    }

    private static Position with(Position is, Range value, Range salience, Range capability) {
        return new Position(is.actor(), is.coder(), value, salience, capability, is.flexibility());
    }
}
