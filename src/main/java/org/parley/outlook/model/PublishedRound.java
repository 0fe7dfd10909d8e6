package org.parley.outlook.model;

import java.util.Arrays;

/**
 * One round of the challenge model as the program played it that gave the published rounds of the emission case.
 *
 * <p>It parts from the paper in four ways. The probability of success is divided by the votes on all pairs of positions,
 * not on the two at hand, and so is small. Votes go by distance to the power of the voter's own exponent. Everybody weighs
 * both sides of a challenge by its own exponent. And an actor takes a confrontation before a compromise before a
 * capitulation; of these the one with the least move, but of compromises the one whose two positions have the smallest
 * average, each by its expected utility. That last rule looks at one end of the scale, so this variant does not mirror.
 */
final class PublishedRound {

    private static final double TIE = 1e-12;

    private final Standing standing;
    private final double statusQuo;
    private final int size;
    private final Contest contest;
    private final int[] options;

    PublishedRound(Table table, double[] at, double statusQuo) {
        this.standing = new Standing(table, at);
        this.statusQuo = statusQuo;
        this.size = standing.size();
        this.contest = Contest.of(standing.at, standing.weights);
        this.options = standing.options(contest);
    }

    double[] next() {
        double[] even = new double[size];
        Arrays.fill(even, 1);
        Votes first = new Votes(even);
        double[] security = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double d = Math.abs(standing.at[i] - standing.at[j]);
                security[i] += d == 0 ? 0 : first.expects(j, i, 0.5, 1 - d, 1 + d);
            }
        }
        double[] risks = Standing.risks(security);
        Votes votes = new Votes(risks);
        double[] next = new double[size];
        for (int i = 0; i < size; i++) {
            next[standing.seats[i]] = Math.clamp(best(i, votes, risks[i]), standing.at[0], standing.at[size - 1]);
        }
        return next;
    }

    private double best(int i, Votes votes, double risk) {
        double here = standing.at[i];
        double half = Powers.exp(-risk * Powers.LN_2);
        int kind = 3;
        double key = Double.POSITIVE_INFINITY;
        double best = here;
        for (int j = 0; j < size; j++) {
            double there = standing.at[j];
            if (there == here) {
                continue;
            }
            double d = Math.abs(there - here);
            double near = Powers.exp(risk * Powers.log(1 - d));
            double far = Powers.exp(risk * Powers.log(1 + d));
            double gain = votes.expects(i, j, half, near, far);
            double against = votes.expects(j, i, half, near, far);
            int offered = 3;
            double to = there;
            double by = d;
            if (against > gain + TIE && gain > TIE) {
                offered = 0;
            } else if (against > TIE && gain < -TIE && against > -gain) {
                offered = 1;
                to = here + (there - here) * (-gain / against);
                by = (-gain * here + against * there) / (against - gain);
            } else if (against > TIE && gain < -TIE) {
                offered = 2;
            }
            if (offered < kind || (offered == kind && offered < 3 && by < key - TIE)) {
                kind = offered;
                key = by;
                best = to;
            }
        }
        return best;
    }

    /** The votes of a round for given exponents, and what follows from them. */
    private final class Votes {

        /** Of each option, the sum from the left of weight times distance to it, to the power of the voter's exponent. */
        private final double[][] sums;

        private final double all;

        Votes(double[] risks) {
            int count = contest.options();
            sums = new double[count][size + 1];
            double[] distances = new double[size];
            double total = 0;
            for (int k = 0; k < size; k++) {
                double weight = standing.weights[k];
                double last = 0;
                for (int a = 0; a < size; a++) {
                    if (a == 0 || options[a] != options[a - 1]) {
                        last = power(Math.abs(standing.at[k] - standing.at[a]), risks[k]);
                        sums[options[a]][k + 1] = sums[options[a]][k] + weight * last;
                    }
                    distances[a] = last;
                }
                total += weight * spread(distances, k);
            }
            all = total;
        }

        private double power(double distance, double risk) {
            return distance > 0 ? Powers.exp(risk * Powers.log(distance)) : 0;
        }

        /** The sum over all ordered pairs of how far two distances differ; they fall up to voter k and rise after it. */
        private double spread(double[] distances, int k) {
            double sum = 0;
            int left = k;
            int right = k + 1;
            for (int rank = 0; rank < size; rank++) {
                double next;
                if (right >= size || (left >= 0 && distances[left] <= distances[right])) {
                    next = distances[left--];
                } else {
                    next = distances[right++];
                }
                sum += (2 * rank - size + 1) * next;
            }
            return 2 * sum;
        }

        /**
         * What i expects from challenging j, by an exponent.
         *
         * @param half a half to the power of it
         * @param near 1 less the distance, to the power of it
         * @param far 1 and the distance, to the power of it
         */
        double expects(int i, int j, double half, double near, double far) {
            return 4 * half * (1 - near - standing.saliences[j] * (1 - wins(i, j)) * (far - near))
                    + (1 - statusQuo) * (2 - 4 * half);
        }

        private double wins(int i, int j) {
            if (!(all > 0)) {
                return 0;
            }
            int low = Math.min(options[i], options[j]);
            int high = Math.max(options[i], options[j]);
            int middle = contest.middle(low, high);
            double lower = sums[high][middle] - sums[low][middle];
            if (options[i] == low) {
                return Math.max(0, lower) / all;
            }
            double upper = sums[low][size] - sums[low][middle] - (sums[high][size] - sums[high][middle]);
            return Math.max(0, upper) / all;
        }
    }
}
