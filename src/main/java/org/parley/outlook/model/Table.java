package org.parley.outlook.model;

import java.util.Arrays;

/**
 * The bargaining table of one issue, in numbers: of each actor with a position there, where it stands as a share of the
 * scale, how much it cares, and how much it can.
 *
 * <p>Those at the table sit in the order of their positions, and at one position in that of weight, so that no model can
 * depend on the order in which a map names them. The arrays are those of the table itself: read them, and leave them.
 */
public final class Table {

    private final Seats seats;
    private final int[] actors;
    private final double[] positions;
    private final double[] saliences;
    private final double[] capabilities;
    private final double[] flexibilities;
    private final double[] weights;
    private final double reference;
    private final double totalWeight;

    /**
     * Seats the actors.
     *
     * @param seats what holds of all actors
     * @param actors their numbers; this and the arrays after it are taken over, and put into order
     * @param positions where they stand, from 0 to 1
     * @param saliences how much they care, from 0 to 1
     * @param capabilities how much they can
     * @param flexibilities how far each would go beyond indifference, from 0 to 1
     * @param reference where the issue stays without a deal, from 0 to 1, or NaN if nobody knows
     */
    public Table(
            Seats seats,
            int[] actors,
            double[] positions,
            double[] saliences,
            double[] capabilities,
            double[] flexibilities,
            double reference) {
        this.seats = seats;
        this.actors = actors;
        this.positions = positions;
        this.saliences = saliences;
        this.capabilities = capabilities;
        this.flexibilities = flexibilities;
        this.reference = reference;
        this.weights = new double[actors.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = saliences[i] * capabilities[i];
        }
        sort();
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        if (!(total > 0)) { // A draw in which nobody cares: all count alike, and no model has to divide by nothing.
            Arrays.fill(weights, 1);
            total = weights.length;
        }
        this.totalWeight = total;
    }

    /** How many sit at it. */
    public int size() {
        return actors.length;
    }

    /** What holds of the actors on every issue. */
    public Seats seats() {
        return seats;
    }

    /** The numbers of those who sit at it. */
    public int[] actors() {
        return actors;
    }

    /** Where each stands, ascending. */
    public double[] positions() {
        return positions;
    }

    /** How much each cares. */
    public double[] saliences() {
        return saliences;
    }

    /** How much each can. */
    public double[] capabilities() {
        return capabilities;
    }

    /** How far each would go beyond indifference. */
    public double[] flexibilities() {
        return flexibilities;
    }

    /** Salience times capability of each; 1 each, where that is 0 for all. */
    public double[] weights() {
        return weights;
    }

    /** What the weights sum to. */
    public double totalWeight() {
        return totalWeight;
    }

    /** Whether it is known where the issue stays without a deal. */
    public boolean hasReference() {
        return !Double.isNaN(reference);
    }

    /** Where the issue stays without a deal, or NaN. */
    public double reference() {
        return reference;
    }

    /** The mean of the positions, each by a number of its own; of all alike, where those numbers are 0. */
    public double mean(double[] by) {
        return mean(positions, by);
    }

    /** The mean of points within the reach of the positions. */
    double mean(double[] points, double[] by) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            sum += by[i] * points[i];
            total += by[i];
        }
        return within(total > 0 ? sum / total : Arrays.stream(points).average().orElse(0));
    }

    /** A point, or the nearest to it that lies among the positions: a sum of shares may be off by the last digit. */
    public double within(double point) {
        return Math.clamp(point, positions[0], positions[positions.length - 1]);
    }

    /** The same, where the reference point may be the end as well. */
    double withinAndReference(double point) {
        return Math.clamp(
                point, Math.min(reference, positions[0]), Math.max(reference, positions[positions.length - 1]));
    }

    /** By insertion: draws of one issue are nearly in order already, and most tables are small. */
    private void sort() {
        for (int i = 1; i < actors.length; i++) {
            for (int j = i; j > 0 && comesBefore(j, j - 1); j--) {
                swap(j, j - 1);
            }
        }
    }

    private boolean comesBefore(int a, int b) {
        if (positions[a] != positions[b]) {
            return positions[a] < positions[b];
        }
        if (weights[a] != weights[b]) {
            return weights[a] < weights[b];
        }
        if (saliences[a] != saliences[b]) {
            return saliences[a] < saliences[b];
        }
        return flexibilities[a] < flexibilities[b];
    }

    private void swap(int a, int b) {
        int actor = actors[a];
        actors[a] = actors[b];
        actors[b] = actor;
        swap(positions, a, b);
        swap(saliences, a, b);
        swap(capabilities, a, b);
        swap(flexibilities, a, b);
        swap(weights, a, b);
    }

    private static void swap(double[] values, int a, int b) {
        double value = values[a];
        values[a] = values[b];
        values[b] = value;
    }
}
