package org.parley.outlook.model;

/**
 * The Nash bargaining solution: of all points that are better than no deal for everybody who wants to move away from it,
 * the one with the greatest product of gains, each to the power of its weight.
 *
 * <p>J. F. Nash, The Bargaining Problem, Econometrica 18 (1950); A. Roth, Axiomatic Models of Bargaining (1979), for
 * weights. On one scale somebody always loses from a move; those who gain are taken to be the side on which the greater
 * weight stands, and an even split leaves the issue where it is.
 */
public final class Nash implements Model.OfOneIssue {

    private static final int STEPS = 60;

    /** Makes it. */
    public Nash() {}

    @Override
    public String name() {
        return "nash";
    }

    @Override
    public boolean needsReference() {
        return true;
    }

    @Override
    public double settle(Table table) {
        Gains gains = Gains.of(table);
        if (gains.none()) {
            return table.reference();
        }
        // The logarithm of the product is concave where all gain: halve the interval by its slope.
        double low = 0;
        double high = Math.min(2 * gains.nearest(), gains.farthest());
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (slope(gains, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return table.withinAndReference(table.reference() + gains.direction() * (low + high) / 2);
    }

    /** Of the sum of weight times logarithm of gain; the gain of who stands at d is t up to d, and 2d - t beyond. */
    private static double slope(Gains gains, double t) {
        double slope = 0;
        double[] distances = gains.distances();
        double[] weights = gains.weights();
        for (int i = 0; i < distances.length; i++) {
            slope += t <= distances[i] ? weights[i] / t : -weights[i] / (2 * distances[i] - t);
        }
        return slope;
    }
}
