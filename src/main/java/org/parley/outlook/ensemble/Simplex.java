package org.parley.outlook.ensemble;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Finds where a function of a few numbers is least: J. Nelder and R. Mead, A Simplex Method (1965), begun anew twice. */
final class Simplex {

    private static final int STARTS = 3;
    private static final double STEP = 0.5;
    private static final double CLOSE = 1e-7;

    @SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
    private record Corner(double[] at, double value) {}

    private final ToDoubleFunction<double[]> function;
    private final int steps;

    Simplex(ToDoubleFunction<double[]> function, int steps) {
        this.function = function;
        this.steps = steps;
    }

    double[] least(double[] from) {
        double[] best = from;
        for (int start = 0; start < STARTS; start++) {
            best = descend(best, STEP / (start + 1));
        }
        return best;
    }

    private double[] descend(double[] from, double step) {
        int size = from.length;
        Corner[] corners = new Corner[size + 1];
        corners[0] = corner(from);
        for (int i = 0; i < size; i++) {
            double[] at = from.clone();
            at[i] += step;
            corners[i + 1] = corner(at);
        }
        for (int count = 0; count < steps; count++) {
            Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
            Corner worst = corners[size];
            if (worst.value() - corners[0].value() < CLOSE) {
                break;
            }
            double[] centre = new double[size];
            for (int c = 0; c < size; c++) {
                for (int i = 0; i < size; i++) {
                    centre[i] += corners[c].at()[i] / size;
                }
            }
            Corner mirrored = corner(towards(centre, worst.at(), -1));
            if (mirrored.value() < corners[0].value()) {
                Corner farther = corner(towards(centre, worst.at(), -2));
                corners[size] = farther.value() < mirrored.value() ? farther : mirrored;
            } else if (mirrored.value() < corners[size - 1].value()) {
                corners[size] = mirrored;
            } else {
                Corner nearer = corner(towards(centre, worst.at(), mirrored.value() < worst.value() ? -0.5 : 0.5));
                if (nearer.value() < Math.min(worst.value(), mirrored.value())) {
                    corners[size] = nearer;
                } else {
                    for (int c = 1; c <= size; c++) {
                        corners[c] = corner(towards(corners[0].at(), corners[c].at(), 0.5));
                    }
                }
            }
        }
        Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
        return corners[0].at();
    }

    private Corner corner(double[] at) {
        return new Corner(at, function.applyAsDouble(at));
    }

    private static double[] towards(double[] from, double[] to, double share) {
        double[] at = new double[from.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = from[i] + share * (to[i] - from[i]);
        }
        return at;
    }
}
