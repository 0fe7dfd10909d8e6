package org.parley.outlook.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The challenge model: round after round everybody weighs what it expects from challenging each of the others, is
 * offered something by those who expect to gain, and moves to the best that it cannot refuse.
 *
 * <p>B. Bueno de Mesquita, Political Forecasting: An Expected Utility Method (1994); J. Scholz, G. Calbert and G. Smith,
 * Unravelling Bueno de Mesquita's Group Decision Model, Journal of Theoretical Politics 23 (2011), whose formulas are
 * followed. {@code docs/decisions/0021-outlook.md} says where the two variants part and how the sums are found fast.
 */
public final class Challenge implements Model.OfOneIssue {

    /** No more rounds than this. */
    public static final int MOST_ROUNDS = 1_000;

    /** Nobody moves who moves by less. */
    private static final double STILL = 1e-9;

    /** Which reading of the model. */
    public enum Variant {
        /** The formulas of the paper; each takes the offer of the strongest proposer. */
        PAPER,
        /** What gave the rounds that the paper prints: see {@link PublishedRound}. */
        PUBLISHED
    }

    /**
     * How it is played.
     *
     * @param variant which reading of the model
     * @param rounds after how many rounds it ends, if not before because nobody moves
     * @param statusQuo the probability that nothing changes between two who do not challenge each other
     */
    public record Options(Variant variant, int rounds, double statusQuo) {

        /** The formulas of the paper, ten rounds, and nothing changes unchallenged. */
        public static final Options DEFAULT = new Options(Variant.PAPER, 10, 1);

        public Options {
            if (rounds < 1 || rounds > MOST_ROUNDS) {
                throw new IllegalArgumentException("rounds: from 1 to " + MOST_ROUNDS + ", not " + rounds);
            }
            if (!(statusQuo >= 0 && statusQuo <= 1)) {
                throw new IllegalArgumentException("statusQuo: from 0 to 1, not " + statusQuo);
            }
        }
    }

    /**
     * What is true after a round.
     *
     * @param median the weighted median of the positions
     * @param mean their weighted mean
     * @param positions where each stands, as those at the table are seated
     */
    @SuppressWarnings("ArrayRecordComponent") // Read, and left as they are: there are many of them.
    public record Round(double median, double mean, double[] positions) {}

    /**
     * How it went.
     *
     * @param rounds what was true after each
     * @param settled whether it ended because nobody moved
     */
    public record Course(List<Round> rounds, boolean settled) {

        public Course {
            rounds = List.copyOf(rounds);
        }

        /** The last median where it settled; else, as it goes to and fro, the mean of those of the second half. */
        public double settlement() {
            return settled
                    ? rounds.getLast().median()
                    : later().stream().mapToDouble(Round::median).average().orElseThrow();
        }

        /** The least median of the second half. */
        public double low() {
            return later().stream().mapToDouble(Round::median).min().orElseThrow();
        }

        /** The greatest median of the second half. */
        public double high() {
            return later().stream().mapToDouble(Round::median).max().orElseThrow();
        }

        private List<Round> later() {
            return rounds.subList(rounds.size() / 2, rounds.size());
        }
    }

    private final Options options;

    /** Makes it as the paper has it. */
    public Challenge() {
        this(Options.DEFAULT);
    }

    /** Makes it. */
    public Challenge(Options options) {
        this.options = options;
    }

    @Override
    public String name() {
        return options.variant() == Variant.PAPER ? "challenge" : "challenge-published";
    }

    @Override
    public double settle(Table table) {
        return table.within(play(table).settlement());
    }

    /** Plays it. */
    public Course play(Table table) {
        List<Round> rounds = new ArrayList<>();
        double[] at = table.positions();
        boolean settled = false;
        while (!settled && rounds.size() < options.rounds()) {
            double[] next = options.variant() == Variant.PAPER
                    ? new PaperRound(table, at, options.statusQuo()).next()
                    : new PublishedRound(table, at, options.statusQuo()).next();
            settled = still(at, next);
            at = next;
            rounds.add(after(table, at));
        }
        return new Course(rounds, settled);
    }

    private static boolean still(double[] before, double[] after) {
        for (int i = 0; i < before.length; i++) {
            if (Math.abs(before[i] - after[i]) > STILL) {
                return false;
            }
        }
        return true;
    }

    private static Round after(Table table, double[] at) {
        Standing standing = new Standing(table, at);
        return new Round(
                Median.of(standing.at, standing.weights, table.totalWeight()), table.mean(at, table.weights()), at);
    }
}
