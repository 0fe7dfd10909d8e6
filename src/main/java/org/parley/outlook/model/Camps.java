package org.parley.outlook.model;

/**
 * The mean of the camps: whoever stands close together counts as one voice, however many they are.
 *
 * <p>Our own. An actor counts for one over the number of those who stand where it stands; who stands within a tenth of the
 * scale counts in part, so that a small move never makes a leap. Between it and the mean by weight lies most of what is
 * decided where positions are graded: numbers alone do not carry an issue, and those far out are bought in.
 */
public final class Camps implements Model.OfOneIssue {

    private static final double NEAR = 0.1;

    /** Makes it. */
    public Camps() {}

    @Override
    public String name() {
        return "camps";
    }

    @Override
    public double settle(Table table) {
        double[] at = table.positions();
        double[] counts = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double near = 1;
            for (int j = i - 1; j >= 0 && at[i] - at[j] < NEAR; j--) {
                near += 1 - (at[i] - at[j]) / NEAR;
            }
            for (int j = i + 1; j < at.length && at[j] - at[i] < NEAR; j++) {
                near += 1 - (at[j] - at[i]) / NEAR;
            }
            counts[i] = 1 / near;
        }
        return table.mean(counts);
    }
}
