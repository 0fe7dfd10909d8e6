package org.parley.outlook.model;

/**
 * One round of the challenge model by the formulas of the paper.
 *
 * <p>As written it sums over everybody for each pair. Here the sums come from {@link Contest}, the first pass needs no
 * powers because all exponents are 1, and the second takes two logarithms a pair of positions.
 */
final class PaperRound {

    private final Standing standing;
    private final double statusQuo;
    private final double median;
    private final int size;
    private final Contest contest;
    private final int[] options;
    /** The probability that the lower option wins, row by row of the lower. */
    private final double[] wins;

    PaperRound(Table table, double[] at, double statusQuo) {
        this.standing = new Standing(table, at);
        this.statusQuo = statusQuo;
        this.median = standing.median();
        this.size = standing.size();
        this.contest = Contest.of(standing.at, standing.weights);
        this.options = standing.options(contest);
        this.wins = wins(contest);
    }

    double[] next() {
        double[] risks = Standing.risks(security());
        double[] moves = moves(risks);
        double[] next = new double[size];
        for (int i = 0; i < size; i++) {
            next[standing.seats[i]] = Math.clamp(standing.at[i] + moves[i], standing.at[0], standing.at[size - 1]);
        }
        return next;
    }

    private static double[] wins(Contest contest) {
        int size = contest.options();
        double[] wins = new double[size * size];
        for (int i = 0; i < size; i++) {
            int middle = 0;
            for (int j = i + 1; j < size; j++) {
                middle = contest.middle(i, j, middle);
                wins[i * size + j] = contest.probability(i, j, middle);
            }
        }
        return wins;
    }

    private double wins(int i, int j) {
        return wins[options[i] * contest.options() + options[j]];
    }

    /** What everybody expects of all the others' challenges, with all exponents at 1. */
    private double[] security() {
        double[] security = new double[size];
        double[] saliences = standing.saliences;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double d = standing.at[j] - standing.at[i];
                if (d > 0) {
                    double lower = wins(i, j);
                    security[i] += 2 * d * (1 - 2 * saliences[i] * lower) - unchallenged(j, i, d, 1);
                    security[j] += 2 * d * (1 - 2 * saliences[j] * (1 - lower)) - unchallenged(i, j, d, 1);
                }
            }
        }
        return security;
    }

    private double[] moves(double[] risks) {
        Offer[] offers = new Offer[size];
        for (int i = 0; i < size; i++) {
            offers[i] = new Offer();
        }
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            scale[i] = 4 * Math.exp(-risks[i] * Powers.LN_2);
        }
        double[] saliences = standing.saliences;
        for (int i = 0; i < size; i++) {
            double last = -1;
            double near = 0;
            double far = 0;
            double kept = 0;
            double lost = 0;
            for (int j = i + 1; j < size; j++) {
                double d = standing.at[j] - standing.at[i];
                if (d <= 0) {
                    continue;
                }
                if (d != last) {
                    last = d;
                    near = Powers.log(1 - d);
                    far = Powers.log(1 + d);
                    kept = Powers.exp(risks[i] * near);
                    lost = Powers.exp(risks[i] * far) - kept;
                }
                double lower = wins(i, j);
                double gain = scale[i] * (1 - kept - saliences[j] * (1 - lower) * lost) + changes(i, j, d, risks[i]);
                double keptThere = Powers.exp(risks[j] * near);
                double lostThere = Powers.exp(risks[j] * far) - keptThere;
                double against =
                        scale[j] * (1 - keptThere - saliences[i] * lower * lostThere) + changes(j, i, d, risks[j]);
                Offer.between(offers[i], offers[j], gain, against, d);
            }
        }
        double[] moves = new double[size];
        for (int i = 0; i < size; i++) {
            moves[i] = offers[i].move();
        }
        return moves;
    }

    /** What the status quo gives less where it may change unchallenged. */
    private double changes(int i, int j, double d, double risk) {
        return statusQuo == 1 ? 0 : (1 - statusQuo) * (2 - 4 * Math.pow(0.5, risk)) - unchallenged(i, j, d, risk);
    }

    /** What i expects if it does not challenge j and things change all the same: for the better if the median is nearer. */
    private double unchallenged(int i, int j, double d, double risk) {
        if (statusQuo == 1) {
            return 0;
        }
        double off = Math.abs(standing.at[i] - median);
        double step = 0.25 * (off + d);
        double base = Math.clamp(off < Math.abs(standing.at[j] - median) ? 0.5 - step : 0.5 + step, 0, 1);
        return (1 - statusQuo) * (2 - 4 * Math.pow(base, risk));
    }
}
