package org.parley.outlook.ensemble;

import java.util.Arrays;
import java.util.List;

/**
 * A predictive distribution of an outcome: how likely it is to lie at or below each hundredth of the scale.
 *
 * <p>It lives on hundredths because positions and outcomes are coded on them, and because some of it stands on single
 * points: where somebody stands, and the ends.
 */
public final class Spread {

    /** The number of hundredths, with both ends. */
    public static final int POINTS = 101;

    private final double[] below;

    /**
     * Makes one.
     *
     * @param below the probability that the outcome lies at or below each hundredth; it never falls, and ends at 1
     */
    public Spread(double[] below) {
        if (below.length != POINTS) {
            throw new IllegalArgumentException("a spread has " + POINTS + " points, not " + below.length);
        }
        this.below = below;
    }

    /** All of it on one point, a share of the scale. */
    public static Spread at(double share) {
        double[] below = new double[POINTS];
        Arrays.fill(below, point(share), POINTS, 1);
        return new Spread(below);
    }

    /** Several, each by its share. */
    public static Spread mix(List<Spread> spreads, double[] shares) {
        double[] below = new double[POINTS];
        for (int i = 0; i < shares.length; i++) {
            for (int point = 0; point < POINTS; point++) {
                below[point] += shares[i] * spreads.get(i).below[point];
            }
        }
        return new Spread(below);
    }

    /** The hundredth nearest to a share of the scale. */
    static int point(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * (POINTS - 1));
    }

    /** The probability that the outcome lies at or below a hundredth. */
    public double below(int point) {
        return point < 0 ? 0 : below[Math.min(point, POINTS - 1)];
    }

    /** The probability that the outcome lies on a hundredth. */
    public double on(int point) {
        return below(point) - below(point - 1);
    }

    /** The least share of the scale at or below which the outcome lies with a probability. */
    public double quantile(double probability) {
        int point = 0;
        while (point < POINTS - 1 && below[point] < probability) {
            point++;
        }
        return point / (POINTS - 1.0);
    }

    /** As likely above as below: the point with the least expected error. */
    public double median() {
        return quantile(0.5);
    }

    /** What is expected on average. */
    public double mean() {
        double mean = 0;
        for (int point = 0; point < POINTS - 1; point++) {
            mean += 1 - below[point];
        }
        return mean / (POINTS - 1);
    }

    /** The continuous ranked probability score of an outcome, as a share of the scale: less is better. */
    public double crps(double outcome) {
        int is = point(outcome);
        double sum = 0;
        for (int point = 0; point < POINTS; point++) {
            double off = below[point] - (point >= is ? 1 : 0);
            sum += off * off;
        }
        return sum / (POINTS - 1);
    }

    /** How small the tails could be made before an outcome fell out of the interval between them. */
    double tail(double outcome) {
        int is = point(outcome);
        return Math.min(below(is), 1 - below(is - 1));
    }
}
