package org.parley.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is near whom over all issues. The distance of two actors is the mean of how far they stand apart, as a share of the
 * scale, over the issues on which both stand, weighted by how much the two care.
 *
 * @param marks the actors that can be compared, each with its place in the picture
 */
public record Distances(List<Mark> marks) {

    /**
     * An actor in the picture.
     *
     * @param x its place from left to right
     * @param y its place from top to bottom
     * @param toTheRight whether it stands in the right half
     * @param named whether a wide screen has room for its name
     * @param namedNarrow whether a narrow one has
     * @param nearest the actor that stands nearest to it, with the distance of a hundred
     * @param furthest the one that stands furthest
     */
    public record Mark(
            Actor actor,
            int side,
            String x,
            String y,
            boolean toTheRight,
            boolean named,
            boolean namedNarrow,
            Other nearest,
            Other furthest) {}

    /** Another actor, and how far away. */
    public record Other(Actor actor, long distance) {}

    /** No fewer can be put in a picture. */
    private static final int FEWEST = 3;

    /** How wide a name is taken to be, and how high, as shares of the picture on a wide screen. */
    private static final double NAME = 0.34;

    private static final double LINE = 0.045;

    /** The same on a narrow one. */
    private static final double NARROW_NAME = 0.62;

    private static final double NARROW_LINE = 0.06;

    static Distances of(DebateMap map, Sides sides) {
        Comparison comparison = new Comparison(map);
        List<Actor> compared = map.actors().stream()
                .filter(actor -> map.actors().stream().anyMatch(other -> comparison.shared(actor, other) > 0))
                .toList();
        if (compared.size() < FEWEST) {
            return new Distances(List.of());
        }
        int n = compared.size();
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distances[i][j] = i == j ? 0 : comparison.distance(compared.get(i), compared.get(j));
            }
        }
        double[][] places = new Scaling(distances).places();
        List<Mark> marks = new ArrayList<>();
        Room wide = new Room(NAME, LINE);
        Room narrow = new Room(NARROW_NAME, NARROW_LINE);
        for (int i = 0; i < n; i++) {
            Actor actor = compared.get(i);
            double x = places[i][0];
            double y = places[i][1];
            marks.add(new Mark(
                    actor,
                    sides.of(actor),
                    Numbers.percent(x),
                    Numbers.percent(y),
                    x > 0.5,
                    wide.has(x, y),
                    narrow.has(x, y),
                    other(comparison, actor, compared, Comparator.naturalOrder()),
                    other(comparison, actor, compared, Comparator.reverseOrder())));
        }
        return new Distances(marks);
    }

    /** Where there is room for names beside their dots: to the left of them in the right half, else to the right. */
    private static final class Room {

        private final double width;
        private final double height;
        private final List<double[]> taken = new ArrayList<>();

        Room(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /** Whether there is room for another, which is taken then. */
        boolean has(double x, double y) {
            double from = x > 0.5 ? x - width : x;
            boolean free = taken.stream()
                    .noneMatch(one -> one[0] < from + width && from < one[0] + width && Math.abs(one[1] - y) < height);
            if (free) {
                taken.add(new double[] {from, y});
            }
            return free;
        }
    }

    private static Other other(Comparison comparison, Actor actor, List<Actor> all, Comparator<Double> order) {
        @Nullable Actor best = null;
        double distance = 0;
        for (Actor other : all) {
            if (!other.equals(actor) && comparison.shared(actor, other) > 0) {
                double own = comparison.distance(actor, other);
                if (best == null || order.compare(own, distance) < 0) {
                    best = other;
                    distance = own;
                }
            }
        }
        return new Other(Objects.requireNonNull(best), Math.round(distance * 100));
    }
}
