package org.parley.outlook.model;

/**
 * The median by capability times salience: the point that no other beats in a vote of everybody for the nearer one.
 *
 * <p>D. Black, On the Rationale of Group Decision-making, Journal of Political Economy 56 (1948). Where the weights lie
 * half and half on both sides of a gap, it is the middle of the gap.
 */
public final class Median implements Model.OfOneIssue {

    /** What the two halves may differ by and still be halves. */
    private static final double SAME = 1e-12;

    /** Makes it. */
    public Median() {}

    @Override
    public String name() {
        return "median";
    }

    @Override
    public double settle(Table table) {
        return of(table.positions(), table.weights(), table.totalWeight());
    }

    /**
     * The median of points by weight.
     *
     * @param points ascending
     */
    static double of(double[] points, double[] weights, double total) {
        double below = 0;
        for (int i = 0; i < points.length; i++) {
            below += weights[i];
            if (below > total * (0.5 + SAME)) {
                return points[i];
            }
            if (below >= total * (0.5 - SAME)) {
                return (points[i] + nextWithWeight(points, weights, i)) / 2;
            }
        }
        return points[points.length - 1];
    }

    private static double nextWithWeight(double[] points, double[] weights, int i) {
        for (int j = i + 1; j < points.length; j++) {
            if (weights[j] > 0) {
                return points[j];
            }
        }
        return points[i];
    }
}
