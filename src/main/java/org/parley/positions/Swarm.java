package org.parley.positions;

import java.util.ArrayList;
import java.util.List;

/** Dots that are stacked about a line so that none covers another: the picture grows as high as they need. */
final class Swarm {

    /** The width for which dots are stacked, that of a narrow screen: on a wider one they stand further apart. */
    private static final double WIDTH = 300;

    private static final int STEP = 2;

    private final List<double[]> placed = new ArrayList<>();
    private int top;
    private int bottom;

    /** How far above or below the line a dot stands whose place along it is known. */
    int place(double share, int radius) {
        double x = share * WIDTH;
        for (int away = 0; ; away += STEP) {
            for (int y : new int[] {-away, away}) {
                if (free(x, y, radius)) {
                    placed.add(new double[] {x, y, radius});
                    top = Math.min(top, y - radius);
                    bottom = Math.max(bottom, y + radius);
                    return y;
                }
            }
        }
    }

    /** How far above the line the dots reach; no positive number. */
    int top() {
        return top;
    }

    /** How high the dots are together. */
    int height() {
        return bottom - top;
    }

    private boolean free(double x, double y, double radius) {
        for (double[] one : placed) {
            double across = one[0] - x;
            double down = one[1] - y;
            double least = one[2] + radius + 1;
            if (across * across + down * down < least * least) {
                return false;
            }
        }
        return true;
    }
}
