package org.parley.outlook.model;

/**
 * The probabilistic Condorcet election: of two options the one with the greater support is the likelier to win, not sure
 * to; challenged again and again by any of the others, each option stands for some share of the time.
 *
 * <p>B. P. Wise, L. Lester and B. Efird, An Introduction to the KAPSARC Toolkit for Behavioral Analysis using
 * one-dimensional spatial models (2015), with proportional voting and uniform challenges. The options are the positions;
 * the settlement is their mean by those shares.
 */
public final class Condorcet implements Model.OfOneIssue {

    /** Makes it. */
    public Condorcet() {}

    @Override
    public String name() {
        return "condorcet";
    }

    @Override
    public double settle(Table table) {
        Contest contest = Contest.of(table);
        int size = contest.options();
        if (size == 1) {
            return table.positions()[0];
        }
        double[] shares = shares(contest);
        double mean = 0;
        for (int i = 0; i < size; i++) {
            mean += shares[i] * contest.option(i);
        }
        return table.within(mean);
    }

    /**
     * For what share of the time each option stands: the stationary distribution of the chain, by the elimination of
     * Grassmann, Taksar and Heyman, which subtracts nothing and so loses no digits.
     */
    static double[] shares(Contest contest) {
        int size = contest.options();
        double[][] chain = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double wins = contest.probability(i, j);
                chain[i][j] = 1 - wins;
                chain[j][i] = wins;
            }
        }
        for (int k = size - 1; k > 0; k--) {
            double[] last = chain[k];
            double leaves = 0;
            for (int j = 0; j < k; j++) {
                leaves += last[j];
            }
            for (int i = 0; i < k; i++) {
                double[] row = chain[i];
                row[k] = leaves > 0 ? row[k] / leaves : 0;
                double factor = row[k];
                for (int j = 0; j < k; j++) {
                    row[j] += factor * last[j];
                }
            }
        }
        double[] shares = new double[size];
        shares[0] = 1;
        double total = 1;
        for (int k = 1; k < size; k++) {
            for (int i = 0; i < k; i++) {
                shares[k] += shares[i] * chain[i][k];
            }
            total += shares[k];
        }
        for (int k = 0; k < size; k++) {
            shares[k] /= total;
        }
        return shares;
    }
}
