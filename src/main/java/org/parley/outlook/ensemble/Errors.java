package org.parley.outlook.ensemble;

import java.util.Arrays;
import java.util.List;

/** The scores of a model that says only a point: with the normal distribution of one width that scores best around it. */
final class Errors {

    private static final double HIT = 5;
    private static final double NARROWEST = 1;
    private static final double WIDEST = 100;
    /** How many widths of a normal distribution hold 80 % of it on each side. */
    private static final double EIGHTY = 1.2815515655446004;

    private Errors() {}

    static BacktestRow row(String model, List<String> proposals, double[] off, double bootstrap) {
        double width = bestWidth(off);
        long inside = Arrays.stream(off)
                .filter(error -> Math.abs(error) <= EIGHTY * width)
                .count();
        return row(
                model,
                proposals,
                Arrays.stream(off).map(Math::abs).toArray(),
                crps(off, width),
                (double) inside / off.length,
                width,
                bootstrap);
    }

    static BacktestRow row(
            String model,
            List<String> proposals,
            double[] errors,
            double crps,
            double coverage,
            double width,
            double bootstrap) {
        var interval = Bootstrap.ofMean(proposals, errors, bootstrap);
        return new BacktestRow(
                model,
                errors.length,
                Arrays.stream(errors).average().orElse(0),
                interval.low(),
                interval.high(),
                (int) Arrays.stream(errors).filter(error -> error <= HIT + 1e-9).count(),
                crps,
                coverage,
                width);
    }

    private static double bestWidth(double[] off) {
        double low = NARROWEST;
        double high = WIDEST;
        for (int step = 0; step < 100; step++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (crps(off, left) < crps(off, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    /** T. Gneiting and A. Raftery, Strictly Proper Scoring Rules (2007), equation 21. */
    private static double crps(double[] off, double width) {
        double sum = 0;
        for (double error : off) {
            double z = error / width;
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            sum += width * (z * (2 * normal(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
        }
        return sum / off.length;
    }

    /** The normal distribution by Taylor's series near 0 and a continued fraction far off: to ten digits and more. */
    private static double normal(double z) {
        double x = Math.abs(z);
        double tail;
        if (x < 4) {
            double term = x;
            double sum = x;
            for (int k = 1; k < 80; k++) {
                term *= x * x / (2 * k + 1);
                sum += term;
            }
            tail = 0.5 - sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        } else {
            double fraction = x;
            for (int k = 60; k > 0; k--) {
                fraction = x + k / fraction;
            }
            tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) / fraction;
        }
        return z < 0 ? tail : 1 - tail;
    }
}
