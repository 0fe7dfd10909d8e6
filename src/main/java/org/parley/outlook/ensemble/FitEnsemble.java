package org.parley.outlook.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.parley.outlook.ensemble.Weights.Pole;
import org.parley.outlook.ensemble.Weights.Score;
import org.parley.outlook.ensemble.Weights.Shape;

/**
 * Fits the ensemble on decisions with known outcomes: the least mean score (CRPS), with a price on every step away from
 * where it would stand without data, so that a hundred decisions do not bend it to themselves.
 */
public final class FitEnsemble {

    /** The models and voices that have a share in the centre: what is known to help. Others were tried, and are at 0. */
    public static final List<String> CENTRES = List.of("strong-compromise", "camps", "proposer", "chamber");

    /** What four outcomes of five leave out. */
    static final double OUTSIDE = 0.2;

    private static final double PRICE_OF_SHARES = 0.1;
    private static final double PRICE_OF_SHAPE = 0.02;
    private static final double PRICE_OF_DIVIDED = 0.1;
    private static final int STEPS = 250;
    private static final double HUNDRED = 100;

    private final List<String> centres;

    /** Fits with the usual centres. */
    public FitEnsemble() {
        this(CENTRES);
    }

    FitEnsemble(List<String> centres) {
        this.centres = centres.stream().sorted().toList(); // As in the weights.
    }

    /** Looks at decided issues as the fit does. */
    List<Decided> look(List<Case> cases) {
        var models = Ensemble.singleModels();
        return cases.stream()
                .map(one -> new Decided(Features.of(one.table(), centres, models), one.outcome()))
                .toList();
    }

    /** A decided issue as the fit looks at it. */
    record Decided(Features issue, double outcome) {}

    /**
     * Fits.
     *
     * @param tail what the interval leaves out on each side
     * @param score what is known of how well the fit foretells
     */
    Weights fit(String fittedOn, List<Decided> cases, double tail, Score score) {
        List<Decided> divided = new ArrayList<>();
        List<Decided> graded = new ArrayList<>();
        cases.forEach(one -> (one.issue.divided() > 0.5 ? divided : graded).add(one));
        int size = centres.size();
        double[] start = new double[size + 3];
        start[size] = Math.log(0.15);
        start[size + 1] = -1.5;
        start[size + 2] = -1;
        double[] of = least(
                graded,
                start,
                (at, issue) -> Shapes.graded(issue, shares(at, size), shape(at, size)),
                at -> PRICE_OF_SHARES * unevenness(at, size) + PRICE_OF_SHAPE * way(at, start, size));
        double[] pullStart = {Math.log(0.15), -1.5, -1};
        double[] pull = least(
                divided,
                pullStart,
                (at, issue) -> Shapes.shaped(issue, issue.mean(), issue.heads(), shape(at, 0)),
                at -> PRICE_OF_DIVIDED * way(at, pullStart, 0));
        double[] poleStart = {1, 0.6, Math.log(0.4)};
        double[] pole = least(
                divided,
                poleStart,
                (at, issue) -> Shapes.pole(issue, pole(at)),
                at -> PRICE_OF_DIVIDED * way(at, poleStart, 0));
        Map<String, Double> models = new TreeMap<>();
        double[] shares = shares(of, size);
        for (int i = 0; i < size; i++) {
            models.put(centres.get(i), shares[i]);
        }
        return new Weights(fittedOn, cases.size(), models, shape(of, size), shape(pull, 0), pole(pole), tail, score);
    }

    private interface Curve {
        double[] of(double[] at, Features issue);
    }

    private static double[] least(List<Decided> cases, double[] start, Curve curve, Function<double[], Double> price) {
        if (cases.isEmpty()) {
            return start;
        }
        return new Simplex(
                        at -> {
                            double sum = 0;
                            for (Decided one : cases) {
                                sum += new Spread(curve.of(at, one.issue)).crps(one.outcome);
                            }
                            return HUNDRED * sum / cases.size() + price.apply(at);
                        },
                        STEPS)
                .least(start);
    }

    /**
     * The tail that leaves out so much that of outcomes like these, and one more, four of five lie inside.
     *
     * @param tails how small each outcome would let the tails be
     */
    static double tail(DoubleStream tails) {
        double[] sorted = tails.sorted().toArray();
        int rank = (int) Math.floor(OUTSIDE * (sorted.length + 1));
        return rank < 1 ? 0 : sorted[rank - 1];
    }

    private static double[] shares(double[] at, int size) {
        double[] shares = new double[size];
        double total = 0;
        for (int i = 0; i < size; i++) {
            shares[i] = Math.exp(at[i]);
            total += shares[i];
        }
        for (int i = 0; i < size; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    private static Shape shape(double[] at, int from) {
        return new Shape(Math.exp(at[from]), Math.exp(at[from + 1]), Shapes.logistic(at[from + 2]));
    }

    private static Pole pole(double[] at) {
        return new Pole(Math.exp(at[0]), Shapes.logistic(at[1]), Math.exp(at[2]));
    }

    private static double unevenness(double[] at, int size) {
        double mean = Arrays.stream(at, 0, size).average().orElse(0);
        return Arrays.stream(at, 0, size)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static double way(double[] at, double[] start, int from) {
        double sum = 0;
        for (int i = from; i < at.length; i++) {
            sum += (at[i] - start[i]) * (at[i] - start[i]);
        }
        return sum;
    }
}
