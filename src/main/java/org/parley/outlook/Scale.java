package org.parley.outlook;

import org.jspecify.annotations.Nullable;

/**
 * The scale of an issue.
 *
 * @param low the number at its low end
 * @param high the number at its high end
 * @param lowMeans what the low end means
 * @param highMeans what the high end means
 */
public record Scale(
        double low,
        double high,
        @Nullable String lowMeans,
        @Nullable String highMeans) {

    /** From 0 to 100, without words. */
    public static final Scale HUNDRED = new Scale(0, 100, null, null);

    /** How far it is from one end to the other. */
    public double length() {
        return high - low;
    }

    /** A number on the scale as a share of its length. */
    public double share(double value) {
        return (value - low) / length();
    }

    /** A share of the length as a number on the scale. */
    public double value(double share) {
        return low + share * length();
    }

    void check(String field) {
        Unfit.unless(Double.isFinite(low) && Double.isFinite(high), field, "both ends must be numbers");
        Unfit.unless(
                low < high,
                field,
                "it is upside down or has no length: its low end is " + Numbers.plain(low) + ", its high end "
                        + Numbers.plain(high));
    }
}
