package org.parley.positions;

import org.parley.language.LocalText;

/**
 * The scale of an issue.
 *
 * @param low the number at its low end
 * @param high the number at its high end, above the low one
 * @param lowMeans what the low end means
 * @param highMeans what the high end means
 */
public record Scale(double low, double high, LocalText lowMeans, LocalText highMeans) {

    /** From 0 to 100, without words. */
    public static final Scale HUNDRED = new Scale(0, 100, LocalText.NONE, LocalText.NONE);

    /** A number on the scale as a share of its length, from 0 to 1. */
    public double share(double value) {
        return (value - low) / (high - low);
    }
}
