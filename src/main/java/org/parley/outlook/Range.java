package org.parley.outlook;

/**
 * A number that is known only to lie between two others.
 *
 * @param low the least that it can be
 * @param best what it most likely is
 * @param high the most that it can be
 */
public record Range(double low, double best, double high) {

    /** A number that is known. */
    public static Range exactly(double value) {
        return new Range(value, value, value);
    }

    /** A number anywhere between two, most likely in their middle. */
    public static Range between(double low, double high) {
        return new Range(low, low + (high - low) / 2, high);
    }

    /** Whether it is known. */
    public boolean exact() {
        return low == high;
    }

    /** The same number with so much more doubt on each side, but within limits. */
    Range widened(double by, double least, double most) {
        return new Range(Math.max(least, low - by), best, Math.min(most, high + by));
    }

    void check(String field, double least, double most) {
        for (double value : new double[] {low, best, high}) {
            Unfit.unless(!Double.isNaN(value), field, "this is not a number");
            Unfit.unless(
                    value >= least && value <= most,
                    field,
                    "it must lie from " + Numbers.plain(least) + " to " + Numbers.plain(most) + ", not at "
                            + Numbers.plain(value));
        }
        Unfit.unless(low <= high, field, "its low end is above its high end");
        Unfit.unless(low <= best && best <= high, field, "its best value must lie between its low and its high end");
    }
}
