package org.parley.debate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The graph of a debate as a picture: each piece on a line of its own, under what it answers and set in by how deep it stands, so
 * that no line of an answer crosses another piece. Where a piece answers several, the numbers of the others stand behind its title, and
 * a broken line leads to each, if there are few enough of these to be told apart.
 *
 * @param spots the pieces, from top to bottom
 * @param lines the answers
 * @param height how high the picture is
 */
public record ThreadGraph(List<Spot> spots, List<Line> lines, int height) {

    /** How wide the picture is. */
    public static final int WIDTH = 760;

    private static final int ROW = 34;
    private static final int LEFT = 34;
    private static final int STEP = 24;
    private static final int DEEPEST = 10;
    private static final int BEND = 9;
    private static final int RADIUS = 7;
    private static final int LETTERS = 62;
    private static final int LETTERS_OF_NUMBER = 7;
    private static final int MOST_BESIDE = 12;

    /**
     * A piece.
     *
     * @param node the piece in the thread
     * @param side the number of the side that it speaks for, from 1; 0 for none
     * @param also the numbers of the pieces that it answers beside the one that it stands under
     * @param x from the left
     * @param y from above
     */
    public record Spot(DebateThread.Node node, int side, List<Integer> also, int x, int y) {

        /** How many letters of its title have room. */
        public int letters() {
            return LETTERS - (x - LEFT) / RADIUS - also.size() * LETTERS_OF_NUMBER;
        }
    }

    /**
     * That a piece answers another.
     *
     * @param path the path that is drawn
     * @param beside whether it leads to another than the one that the piece stands under
     */
    public record Line(String path, boolean beside) {}

    /** How many answers it shows. */
    public int answers() {
        return (int) lines.stream().filter(line -> !line.beside()).count()
                + spots.stream().mapToInt(spot -> spot.also().size()).sum();
    }

    /** Draws the thread of a debate. */
    public static ThreadGraph of(DebateThread thread, DebateTerms terms) {
        Map<Integer, Spot> spots = new HashMap<>();
        List<Spot> order = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        thread.openings().forEach(opening -> place(opening, null, 0, terms, spots, order, lines));
        if (order.stream().mapToInt(spot -> spot.also().size()).sum() <= MOST_BESIDE) {
            order.forEach(spot -> spot.also()
                    .forEach(number ->
                            lines.add(new Line(beside(spot, Objects.requireNonNull(spots.get(number))), true))));
        }
        return new ThreadGraph(order, lines, order.size() * ROW + ROW / 2);
    }

    private static void place(
            DebateThread.Node node,
            @Nullable Spot above,
            int depth,
            DebateTerms terms,
            Map<Integer, Spot> spots,
            List<Spot> order,
            List<Line> lines) {
        Spot spot = new Spot(
                node,
                terms.sideOf(node.card().id()).map(Side::number).orElse(0),
                node.answers().stream()
                        .map(DebateThread.Answered::number)
                        .filter(number ->
                                above == null || number != above.node().number())
                        .toList(),
                LEFT + Math.min(depth, DEEPEST) * STEP,
                ROW / 2 + order.size() * ROW);
        order.add(spot);
        spots.put(node.number(), spot);
        if (above != null) {
            lines.add(new Line(under(above, spot), false));
        }
        node.replies().forEach(reply -> place(reply, spot, depth + 1, terms, spots, order, lines));
    }

    /** Down from the piece that is answered, and in to the answer. */
    private static String under(Spot above, Spot spot) {
        if (above.x() == spot.x()) {
            return "M%d %dV%d".formatted(above.x(), above.y() + RADIUS, spot.y() - RADIUS);
        }
        return "M%d %dV%dQ%d %d %d %dH%d"
                .formatted(
                        above.x(),
                        above.y() + RADIUS,
                        spot.y() - BEND,
                        above.x(),
                        spot.y(),
                        above.x() + BEND,
                        spot.y(),
                        spot.x() - RADIUS);
    }

    /** Out to the left margin and back. */
    private static String beside(Spot spot, Spot other) {
        int out = LEFT / 3;
        int way = other.y() < spot.y() ? -BEND : BEND;
        return "M%d %dH%dQ%d %d %d %dV%dQ%d %d %d %dH%d"
                .formatted(
                        spot.x() - RADIUS,
                        spot.y(),
                        out + BEND,
                        out,
                        spot.y(),
                        out,
                        spot.y() + way,
                        other.y() - way,
                        out,
                        other.y(),
                        out + BEND,
                        other.y(),
                        other.x() - RADIUS);
    }
}
