package org.parley.positions;

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
}
