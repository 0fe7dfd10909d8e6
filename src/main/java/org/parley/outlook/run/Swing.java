package org.parley.outlook.run;

/**
 * How far one input moves the expected outcome of an issue: a bar of a tornado.
 *
 * @param actor the id of the actor
 * @param input what of it: {@code value}, {@code salience} or {@code capability}
 * @param from the input at its low end
 * @param to the input at its high end
 * @param low the expected outcome there, on the scale
 * @param high the expected outcome here
 * @param assumed whether nobody gave a range, and a tenth on each side was tried instead
 */
public record Swing(String actor, String input, double from, double to, double low, double high, boolean assumed) {

    /** How far the outcome moves. */
    public double length() {
        return Math.abs(high - low);
    }
}
