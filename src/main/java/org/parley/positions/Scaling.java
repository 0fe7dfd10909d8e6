package org.parley.positions;

/**
 * Places in a plane whose distances are like given ones.
 *
 * @see <a href="https://doi.org/10.1007/BF02288916">Torgerson, Multidimensional scaling: I. Theory and method (1952)</a>
 */
final class Scaling {

    private static final int STEPS = 200;

    /** So much of the picture is left free at its edges. */
    private static final double MARGIN = 0.06;

    private final double[][] products;
    private final int size;

    Scaling(double[][] distances) {
        size = distances.length;
        products = new double[size][size];
        double[] means = new double[size];
        double mean = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                means[i] += distances[i][j] * distances[i][j] / size;
            }
            mean += means[i] / size;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                products[i][j] = -(distances[i][j] * distances[i][j] - means[i] - means[j] + mean) / 2;
            }
        }
    }

    /** A place for each, from 0 to 1 each way; always the same for the same distances. */
    double[][] places() {
        double[] across = axis();
        double[] down = axis();
        double[][] places = new double[size][2];
        double spread = Math.max(spread(across), spread(down));
        for (int i = 0; i < size; i++) {
            places[i][0] = place(across[i], across, spread);
            places[i][1] = place(down[i], down, spread(down));
        }
        return places;
    }

    private static double place(double value, double[] axis, double spread) {
        double middle = (max(axis) + min(axis)) / 2;
        return spread == 0 ? 0.5 : 0.5 + (value - middle) / spread * (1 - 2 * MARGIN);
    }

    /** The axis that tells most, by power iteration; it is then taken out, so that the next one is asked for. */
    private double[] axis() {
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = Math.sin(i + 1.0);
        }
        double value = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] next = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    next[i] += products[i][j] * vector[j];
                }
            }
            value = length(next);
            if (value == 0) {
                return next;
            }
            for (int i = 0; i < size; i++) {
                vector[i] = next[i] / value;
            }
        }
        double[] axis = new double[size];
        double sign = vector[0] < 0 ? -1 : 1;
        for (int i = 0; i < size; i++) {
            axis[i] = sign * vector[i] * Math.sqrt(value);
            for (int j = 0; j < size; j++) {
                products[i][j] -= value * vector[i] * vector[j];
            }
        }
        return axis;
    }

    private static double length(double[] vector) {
        double sum = 0;
        for (double each : vector) {
            sum += each * each;
        }
        return Math.sqrt(sum);
    }

    private static double spread(double[] axis) {
        return max(axis) - min(axis);
    }

    private static double max(double[] axis) {
        double max = axis[0];
        for (double each : axis) {
            max = Math.max(max, each);
        }
        return max;
    }

    private static double min(double[] axis) {
        double min = axis[0];
        for (double each : axis) {
            min = Math.min(min, each);
        }
        return min;
    }
}
