package org.parley.outlook.run;

/**
 * How often a model settled an issue where, over many draws.
 *
 * <p>It counts in whole numbers, so that it is the same in whatever order draws are added.
 */
public final class Tally {

    /** Into how many stretches the scale is cut. */
    public static final int STRETCHES = 200;

    private static final double FIXED = 1e12;

    private final long[] counts = new long[STRETCHES + 1];
    private long sum;
    private long draws;

    Tally() {}

    void add(double share) {
        counts[(int) Math.round(share * STRETCHES)]++;
        sum += Math.round(share * FIXED);
        draws++;
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        sum += other.sum;
        draws += other.draws;
    }

    /** Over how many draws. */
    public long draws() {
        return draws;
    }

    /** How many draws ended nearest to each point, from the low end of the scale to the high. */
    public long[] counts() {
        return counts.clone();
    }

    /** The mean, as a share of the scale. */
    public double mean() {
        return sum / FIXED / draws;
    }

    /** The point at or below which a share of the draws lies, as a share of the scale. */
    public double quantile(double share) {
        long below = 0;
        int i = -1;
        while (i < 0 || (i < STRETCHES && below < share * draws)) {
            below += counts[++i];
        }
        return (double) i / STRETCHES;
    }
}
