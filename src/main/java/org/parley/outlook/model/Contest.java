package org.parley.outlook.model;

import java.util.Arrays;

/**
 * Who would win a vote between any two positions of a table, each actor with its weight times what lies between the two
 * for it.
 *
 * <p>The support of one position against another is a sum over all actors. They sit in the order of their positions, so
 * that the sum is three stretches: those on the near side, who all see the whole distance; those between, up to the
 * middle; and the rest, who vote for the other. Sums of weights and of moments from the left give each stretch at once.
 */
final class Contest {

    private final double[] options;
    private final double[] points;
    private final double[] weight;
    private final double[] moment;
    /** Of each option the number of points up to and with it. */
    private final int[] upTo;

    private Contest(double[] points, double[] weights) {
        int size = points.length;
        this.points = points;
        this.weight = new double[size + 1];
        this.moment = new double[size + 1];
        double[] distinct = new double[size];
        int[] ends = new int[size];
        int options = 0;
        for (int i = 0; i < size; i++) {
            weight[i + 1] = weight[i] + weights[i];
            moment[i + 1] = moment[i] + weights[i] * points[i];
            if (i == 0 || points[i] != points[i - 1]) {
                distinct[options++] = points[i];
            }
            ends[options - 1] = i + 1;
        }
        this.options = Arrays.copyOf(distinct, options);
        this.upTo = Arrays.copyOf(ends, options);
    }

    static Contest of(Table table) {
        return new Contest(table.positions(), table.weights());
    }

    /** Of points in ascending order. */
    static Contest of(double[] points, double[] weights) {
        return new Contest(points, weights);
    }

    int options() {
        return options.length;
    }

    double option(int i) {
        return options[i];
    }

    /** The probability that the lower option i wins against the higher option j. */
    double probability(int i, int j) {
        int middle = middle(i, j);
        return probability(i, j, middle);
    }

    /** The same, where it is known how many points lie below the middle of the two. */
    double probability(int i, int j, int middle) {
        double distance = options[j] - options[i];
        double sum = options[i] + options[j];
        int near = upTo[i];
        int far = upTo[j - 1];
        int last = weight.length - 1;
        double lower =
                distance * weight[near] + sum * (weight[middle] - weight[near]) - 2 * (moment[middle] - moment[near]);
        double upper = distance * (weight[last] - weight[far])
                + 2 * (moment[far] - moment[middle])
                - sum * (weight[far] - weight[middle]);
        double both = lower + upper;
        return both > 0 ? Math.clamp(lower / both, 0, 1) : 0.5;
    }

    /** How many points lie below the middle of two options, found from where that is known to be at least. */
    int middle(int i, int j, int from) {
        double twice = options[i] + options[j];
        int middle = Math.max(from, upTo[i]);
        int end = upTo[j - 1];
        while (middle < end && 2 * points[middle] < twice) {
            middle++;
        }
        return middle;
    }

    /** How many points lie below the middle of two options. */
    int middle(int i, int j) {
        double twice = options[i] + options[j];
        int low = upTo[i];
        int high = upTo[j - 1];
        while (low < high) {
            int half = (low + high) >>> 1;
            if (2 * points[half] < twice) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return low;
    }
}
