package org.parley.positions;

import java.util.ArrayList;
import java.util.List;

/**
 * A point with words on the scale of an issue, in a picture of it.
 *
 * @param letter by which the picture names it
 * @param x its place, in per cent of the width
 * @param point what it says
 */
public record ScalePoint(String letter, String x, Issue.Point point) {

    /** Those of an issue, lettered in their order. */
    public static List<ScalePoint> of(Issue issue) {
        List<ScalePoint> points = new ArrayList<>();
        for (Issue.Point point : issue.points()) {
            points.add(new ScalePoint(
                    Character.toString('a' + points.size() % 26),
                    Numbers.percent(issue.scale().share(point.at())),
                    point));
        }
        return points;
    }
}
