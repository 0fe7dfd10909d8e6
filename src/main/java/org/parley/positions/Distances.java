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
     * @param wide which end of its name is at the dot on a wide screen, start or end; nothing where there is no room for it
     * @param narrow the same on a narrow one
     * @param nearest the actor that stands nearest to it, with the distance of a hundred
     * @param furthest the one that stands furthest
     */
    public record Mark(
            Actor actor, int side, String x, String y, String wide, String narrow, Other nearest, Other furthest) {}

    /** Whether it is a picture of many, which needs all the width that there is. */
    public boolean many() {
        return marks.size() > IssuePicture.NAMED;
    }

    /** Another actor, and how far away. */
    public record Other(Actor actor, long distance) {}

    /** No fewer can be put in a picture. */
    private static final int FEWEST = 3;

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
        Names wide = n > IssuePicture.NAMED ? new Names(0.25, 0.034, places) : new Names(0.34, 0.045, places);
        Names narrow = new Names(0.64, 0.06, places);
        for (int i = 0; i < n; i++) {
            Actor actor = compared.get(i);
            double x = places[i][0];
            double y = places[i][1];
            marks.add(new Mark(
                    actor,
                    sides.of(actor),
                    Numbers.percent(x),
                    Numbers.percent(y),
                    wide.at(i),
                    narrow.at(i),
                    other(comparison, actor, compared, Comparator.naturalOrder()),
                    other(comparison, actor, compared, Comparator.reverseOrder())));
        }
        return new Distances(marks);
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
