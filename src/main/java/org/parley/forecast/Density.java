package org.parley.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.language.Slug;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.run.IssueOutlook.Span;
import org.parley.outlook.run.OutlookDocument.IssueEntry;
import org.parley.positions.Actor;
import org.parley.positions.Issue;
import org.parley.positions.Numbers;
import org.parley.positions.Position;
import org.parley.positions.ScalePoint;
import org.parley.positions.Sides;

/**
 * The picture of how likely each outcome of an issue is. Places are per cent of the width.
 *
 * @param path the outline of the distribution, in a square of a hundred
 * @param low where the interval begins that holds four outcomes of five
 * @param width how wide it is
 * @param median the point that is as likely too low as too high
 * @param accepted what all accept who can refuse; absent where nobody can tell, or where it is everything
 * @param reference where it stays without a deal; absent where that is not known
 * @param points the points of the scale that have words
 * @param marks where the actors stand
 * @param height how high the picture is
 */
public record Density(
        String path,
        String low,
        String width,
        String median,
        @Nullable Stretch accepted,
        @Nullable String reference,
        List<ScalePoint> points,
        List<Mark> marks,
        int height) {

    /** How high the part with the distribution is. */
    public static final int BELL = 100;

    private static final int ROW = 15;
    /** Dots nearer than this, of a hundred, stand below each other. */
    private static final double NEAR = 3.5;

    /** An atom is drawn over so many hundredths on each side, or nothing could be seen beside it. */
    private static final int SMOOTH = 3;

    /** A stretch of the scale. */
    public record Stretch(String from, String width) {}

    /** Where an actor stands. */
    public record Mark(Actor actor, int side, String x, int y, String value) {}

    public Density {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
    }

    static Density of(Issue issue, IssueEntry entry, Map<Slug, Actor> actors, Sides sides) {
        double low = entry.share(entry.ensemble().low80());
        double high = entry.share(entry.ensemble().high80());
        List<Mark> marks = marks(issue, actors, sides);
        Span accepted = entry.accepted();
        return new Density(
                path(entry.ensemble().spread()),
                Numbers.percent(low),
                Numbers.percent(high - low),
                Numbers.percent(entry.share(entry.ensemble().median())),
                accepted == null || entry.share(accepted.high()) - entry.share(accepted.low()) > 1 - 1e-9
                        ? null
                        : new Stretch(
                                Numbers.percent(entry.share(accepted.low())),
                                Numbers.percent(entry.share(accepted.high()) - entry.share(accepted.low()))),
                entry.reference() == null ? null : Numbers.percent(entry.share(entry.reference())),
                ScalePoint.of(issue),
                marks,
                BELL + 10 + ROW * marks.stream().mapToInt(Mark::y).max().orElse(0) + ROW);
    }

    /** The dots from the left to the right; {@code y} counts rows. */
    private static List<Mark> marks(Issue issue, Map<Slug, Actor> actors, Sides sides) {
        List<Mark> marks = new ArrayList<>();
        List<Double> lastOfRow = new ArrayList<>();
        for (Position position : issue.current().stream()
                .sorted(Comparator.comparingDouble((Position one) -> one.value().best())
                        .thenComparing(one -> one.actor().value()))
                .toList()) {
            double x = 100 * issue.scale().share(position.value().best());
            int row = 0;
            while (row < lastOfRow.size() && x - lastOfRow.get(row) < NEAR) {
                row++;
            }
            if (row == lastOfRow.size()) {
                lastOfRow.add(x);
            } else {
                lastOfRow.set(row, x);
            }
            Actor actor = Objects.requireNonNull(actors.get(position.actor()));
            marks.add(new Mark(actor, sides.of(actor), Numbers.percent(x / 100), row, Numbers.plain(position.value())));
        }
        return marks;
    }

    /** How far down a dot stands. */
    public static int down(Mark mark) {
        return BELL + 12 + ROW * mark.y();
    }

    private static String path(Spread spread) {
        double[] heights = new double[Spread.POINTS];
        double most = 0;
        for (int point = 0; point < heights.length; point++) {
            for (int off = -SMOOTH; off <= SMOOTH; off++) {
                // What would fall off an end of the scale is turned back there.
                int to = Math.abs(point + off);
                to = to < heights.length ? to : 2 * (heights.length - 1) - to;
                heights[to] += spread.on(point) * (SMOOTH + 1 - Math.abs(off));
            }
        }
        for (double height : heights) {
            most = Math.max(most, height);
        }
        StringBuilder path = new StringBuilder("M0 100");
        for (int point = 0; point < heights.length; point++) {
            path.append('L').append(point).append(' ').append(round(100 - 100 * heights[point] / most));
        }
        return path.append("L100 100Z").toString();
    }

    private static String round(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
