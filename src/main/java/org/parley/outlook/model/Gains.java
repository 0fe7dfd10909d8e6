package org.parley.outlook.model;

import java.util.Arrays;

/**
 * Those who gain from moving away from the reference point towards the side on which the greater weight stands, and how
 * far off each stands.
 *
 * @param direction 1 upwards, -1 downwards, 0 if the sides are even or nobody stands off the reference point
 * @param distances how far from the reference point each of them stands, from the nearest
 * @param weights their weights
 */
@SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
record Gains(int direction, double[] distances, double[] weights) {

    private static final double EVEN = 1e-12;

    static Gains of(Table table) {
        double[] at = table.positions();
        double reference = table.reference();
        double up = 0;
        double down = 0;
        for (int i = 0; i < at.length; i++) {
            if (at[i] > reference) {
                up += table.weights()[i];
            } else if (at[i] < reference) {
                down += table.weights()[i];
            }
        }
        if (Math.abs(up - down) <= EVEN * table.totalWeight()) {
            return new Gains(0, new double[0], new double[0]);
        }
        int direction = up > down ? 1 : -1;
        int size = 0;
        double[] distances = new double[at.length];
        double[] weights = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            int k = direction > 0 ? i : at.length - 1 - i;
            double distance = (at[k] - reference) * direction;
            if (distance > 0 && table.weights()[k] > 0) {
                distances[size] = distance;
                weights[size++] = table.weights()[k];
            }
        }
        return new Gains(direction, Arrays.copyOf(distances, size), Arrays.copyOf(weights, size));
    }

    boolean none() {
        return direction == 0;
    }

    double nearest() {
        return distances[0];
    }

    double farthest() {
        return distances[distances.length - 1];
    }
}
