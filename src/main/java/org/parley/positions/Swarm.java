package org.parley.positions;

import java.util.ArrayList;
import java.util.List;

/** Dots that are stacked about a line so that none covers another, as far as there is room. */
final class Swarm {

    /** The width for which dots are stacked, that of a narrow screen: on a wider one they stand further apart. */
    private static final double WIDTH = 300;

    private final int height;
    private final List<double[]> placed = new ArrayList<>();

    Swarm(int height) {
        this.height = height;
    }

    /** How far down a dot stands whose place along the line is known. */
    int place(double share, int radius) {
        double x = share * WIDTH;
        int middle = height / 2;
        int best = middle;
        for (int away = 0; away <= middle - radius; away += 3) {
            for (int y : new int[] {middle - away, middle + away}) {
                if (free(x, y, radius)) {
                    placed.add(new double[] {x, y, radius});
                    return y;
                }
            }
        }
        placed.add(new double[] {x, best, radius});
        return best;
    }

    private boolean free(double x, double y, double radius) {
        return placed.stream().noneMatch(one -> Math.hypot(one[0] - x, one[1] - y) < one[2] + radius + 1);
    }
}
