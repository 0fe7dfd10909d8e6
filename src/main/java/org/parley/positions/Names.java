package org.parley.positions;

import java.util.ArrayList;
import java.util.List;

/** Finds room for names beside dots, so that none covers another or a dot. Who comes first is served first. */
final class Names {

    /** How far from its dot a name begins. */
    private static final double GAP = 0.012;

    private final double width;
    private final double height;
    private final double[][] dots;
    private final List<double[]> taken = new ArrayList<>();

    /**
     * Room for names in a picture whose sides are 1.
     *
     * @param width how wide a name is taken to be
     * @param height how high
     * @param dots the places of the dots
     */
    Names(double width, double height, double[][] dots) {
        this.width = width;
        this.height = height;
        this.dots = dots;
    }

    /** Which end of a dot's name is at the dot: {@code start}, {@code end}, or nothing where there is no room. */
    String at(int dot) {
        double x = dots[dot][0];
        double y = dots[dot][1];
        boolean left = x > 0.5;
        if (room(left ? x - GAP - width : x + GAP, y)) {
            return left ? "end" : "start";
        }
        return room(left ? x + GAP : x - GAP - width, y) ? left ? "start" : "end" : "";
    }

    private boolean room(double from, double y) {
        double to = from + width;
        boolean free = from >= 0
                && to <= 1
                && taken.stream()
                        .noneMatch(one -> one[0] < to && from < one[0] + width && Math.abs(one[1] - y) < height);
        for (double[] dot : dots) {
            free &= dot[0] < from || dot[0] > to || Math.abs(dot[1] - y) > height / 2;
        }
        if (free) {
            taken.add(new double[] {from, y});
        }
        return free;
    }
}
