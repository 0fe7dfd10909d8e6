package org.parley.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.parley.language.Slug;

/**
 * The picture of an issue: its actors on the scale, the range of each as a bar, its salience as the size of a dot, hollow where
 * no sentence shows it.
 *
 * @param issue the issue
 * @param number its number on the map, from 1
 * @param marks its current positions, from the low end to the high one
 * @param points the points of the scale that have words, with their letters
 * @param reference where it stays without a deal, as a place in the picture; empty where that is not known
 * @param labelled whether the picture has room for names
 * @param height how high it is
 */
public record IssuePicture(
        Issue issue,
        int number,
        List<PositionMark> marks,
        List<ScalePoint> points,
        String reference,
        boolean labelled,
        int height) {

    /** So many actors have their names in a picture among others. */
    static final int NAMED = 14;

    private static final int ROW = 30;
    private static final int TOP = 22;

    /** How large dots are among many, of what they are else. */
    private static final double CROWDED = 0.75;

    public IssuePicture {
        marks = List.copyOf(marks);
        points = List.copyOf(points);
    }

    static IssuePicture of(
            Issue issue, int number, Map<Slug, Actor> actors, Sides sides, Predicate<Position> shown, boolean alone) {
        Scale scale = issue.scale();
        List<Position> current = issue.current().stream()
                .sorted(Comparator.comparingDouble((Position one) -> one.value().best())
                        .thenComparing(one -> one.actor().value()))
                .toList();
        boolean labelled = alone || current.size() <= NAMED;
        double crowded = labelled ? 1 : CROWDED;
        Swarm swarm = new Swarm();
        int[] heights = new int[current.size()];
        for (int i = 0; i < heights.length; i++) {
            Position position = current.get(i);
            heights[i] = labelled
                    ? TOP + ROW / 2 + i * ROW
                    : swarm.place(scale.share(position.value().best()), radius(position, crowded));
        }
        List<PositionMark> marks = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            Position position = current.get(i);
            Actor actor = Objects.requireNonNull(actors.get(position.actor()));
            double share = scale.share(position.value().best());
            marks.add(new PositionMark(
                    actor,
                    position,
                    sides.of(actor),
                    Numbers.percent(scale.share(position.value().low())),
                    Numbers.percent(share),
                    Numbers.percent(scale.share(position.value().high())),
                    labelled ? heights[i] : TOP - swarm.top() + heights[i],
                    radius(position, crowded),
                    share > 0.5,
                    shown.test(position)));
        }
        return new IssuePicture(
                issue,
                number,
                marks,
                ScalePoint.of(issue),
                issue.reference() == null ? "" : Numbers.percent(scale.share(issue.reference())),
                labelled,
                TOP + 6 + (labelled ? current.size() * ROW : swarm.height()));
    }

    /** The area of a dot grows with how much the actor cares. */
    private static int radius(Position position, double crowded) {
        return (int)
                Math.round(crowded * (3.5 + 6.5 * Math.sqrt(position.salience().best())));
    }
}
