package org.parley.outlook.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.outlook.ensemble.Ensemble;
import org.parley.outlook.random.Philox;

/**
 * Divides the variance of an expected outcome among the actors whose inputs are in doubt.
 *
 * <p>I. Sobol', Global Sensitivity Indices for Nonlinear Mathematical Models (2001); A. Saltelli and others, Variance Based
 * Sensitivity Analysis of Model Output (2010), for the first order, and M. Jansen (1999) for the total.
 */
final class Sobol {

    private static final int SAMPLES = 512;
    /** Streams far from those of the draws. */
    private static final long STREAMS = 1L << 40;

    private static final double NOTHING = 1e-14;

    private final Inputs inputs;
    private final Ensemble ensemble;
    private final long seed;

    Sobol(Inputs inputs, Ensemble ensemble, long seed) {
        this.inputs = inputs;
        this.ensemble = ensemble;
        this.seed = seed;
    }

    /** The shares of the actors on an issue, the greatest first; none where nothing is in doubt. */
    List<Share> shares(int issue, Progress progress) {
        List<Inputs.Cell> cells = inputs.cells(issue);
        int size = cells.size() * Inputs.PER_CELL;
        double[][] one = new double[SAMPLES][size];
        double[][] other = new double[SAMPLES][size];
        double[] ofOne = new double[SAMPLES];
        double[] ofOther = new double[SAMPLES];
        for (int i = 0; i < SAMPLES && !progress.stopped(); i++) {
            Philox random = new Philox(seed, STREAMS + (long) issue * SAMPLES + i);
            fill(one[i], random);
            fill(other[i], random);
            ofOne[i] = expected(issue, one[i]);
            ofOther[i] = expected(issue, other[i]);
        }
        double mean = mean(ofOne, ofOther);
        double variance = variance(ofOne, ofOther, mean);
        List<Share> shares = new ArrayList<>();
        for (int cell = 0; cell < cells.size() && variance > NOTHING && !progress.stopped(); cell++) {
            if (!cells.get(cell).doubtful()) {
                continue;
            }
            double alone = 0;
            double total = 0;
            for (int i = 0; i < SAMPLES; i++) {
                double[] mixed = one[i].clone();
                System.arraycopy(other[i], cell * Inputs.PER_CELL, mixed, cell * Inputs.PER_CELL, Inputs.PER_CELL);
                double ofMixed = expected(issue, mixed);
                alone += (ofOther[i] - mean) * (ofMixed - ofOne[i]) / SAMPLES;
                total += (ofOne[i] - ofMixed) * (ofOne[i] - ofMixed) / (2.0 * SAMPLES);
            }
            // From samples the first order may come out greater than the total, which it never is.
            double withOthers = Math.clamp(total / variance, 0, 1);
            shares.add(
                    new Share(inputs.actor(cells.get(cell)), Math.clamp(alone / variance, 0, withOthers), withOthers));
        }
        shares.sort(Comparator.comparingDouble(Share::withOthers).reversed());
        return shares;
    }

    private double expected(int issue, double[] numbers) {
        return ensemble.forecast(inputs.table(issue, numbers)).mean();
    }

    private static void fill(double[] numbers, Philox random) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextDouble();
        }
    }

    private static double mean(double[] one, double[] other) {
        double mean = 0;
        for (int i = 0; i < one.length; i++) {
            mean += (one[i] + other[i]) / (2 * one.length);
        }
        return mean;
    }

    private static double variance(double[] one, double[] other, double mean) {
        double variance = 0;
        for (int i = 0; i < one.length; i++) {
            variance += ((one[i] - mean) * (one[i] - mean) + (other[i] - mean) * (other[i] - mean)) / (2 * one.length);
        }
        return variance;
    }
}
