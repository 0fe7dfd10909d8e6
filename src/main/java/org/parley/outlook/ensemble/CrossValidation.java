package org.parley.outlook.ensemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.outlook.ensemble.FitEnsemble.Decided;
import org.parley.outlook.ensemble.Weights.Score;
import org.parley.outlook.random.Philox;

/**
 * Forecasts of decided issues by ensembles that have not seen them: proposals are dealt into ten heaps, and each heap is
 * forecast by what was fitted on the other nine.
 */
final class CrossValidation {

    private static final int HEAPS = 10;
    private static final long SEED = 1;
    private static final Score UNKNOWN = new Score(0, 0, 0, 0);

    /** A forecast, and the interval that should hold four outcomes of five. */
    record Forecast(Spread spread, double low, double high) {}

    private final FitEnsemble fit;

    CrossValidation(FitEnsemble fit) {
        this.fit = fit;
    }

    /** A forecast of each case. */
    List<Forecast> forecasts(List<Case> cases) {
        List<Decided> decided = fit.look(cases);
        Map<String, Integer> heaps = deal(cases);
        int[] heapOf = cases.stream()
                .mapToInt(one -> heaps.getOrDefault(one.proposal(), 0))
                .toArray();
        Spread[] spreads = new Spread[cases.size()];
        for (int heap = 0; heap < HEAPS; heap++) {
            List<Decided> others = new ArrayList<>();
            for (int i = 0; i < heapOf.length; i++) {
                if (heapOf[i] != heap) {
                    others.add(decided.get(i));
                }
            }
            Ensemble ensemble = new Ensemble(fit.fit("cross-validation", others, FitEnsemble.OUTSIDE / 2, UNKNOWN));
            for (int i = 0; i < heapOf.length; i++) {
                if (heapOf[i] == heap) {
                    spreads[i] = ensemble.forecast(decided.get(i).issue());
                }
            }
        }
        return withIntervals(cases, heapOf, spreads);
    }

    /** How wide an interval has to be is learned from forecasts of the other heaps. */
    private static List<Forecast> withIntervals(List<Case> cases, int[] heapOf, Spread[] spreads) {
        double[] tails = new double[spreads.length];
        for (int i = 0; i < tails.length; i++) {
            tails[i] = spreads[i].tail(cases.get(i).outcome());
        }
        List<Forecast> forecasts = new ArrayList<>();
        for (int i = 0; i < spreads.length; i++) {
            int own = heapOf[i];
            double tail = FitEnsemble.tail(IntStream.range(0, tails.length)
                    .filter(other -> heapOf[other] != own)
                    .mapToDouble(other -> tails[other]));
            forecasts.add(new Forecast(spreads[i], spreads[i].quantile(tail), spreads[i].quantile(1 - tail)));
        }
        return forecasts;
    }

    /** The tail that holds four outcomes of five, as far as forecasts of issues that had not been seen can tell. */
    static double tail(List<Case> cases, List<Forecast> forecasts) {
        return FitEnsemble.tail(IntStream.range(0, cases.size())
                .mapToDouble(i -> forecasts.get(i).spread().tail(cases.get(i).outcome())));
    }

    /** Deals the proposals into heaps of one size, by lot. */
    private static Map<String, Integer> deal(List<Case> cases) {
        List<String> proposals = new ArrayList<>(
                cases.stream().map(Case::proposal).distinct().sorted().toList());
        Philox random = new Philox(SEED, 0);
        for (int i = proposals.size() - 1; i > 0; i--) {
            proposals.set(i, proposals.set(random.nextInt(i + 1), proposals.get(i)));
        }
        Map<String, Integer> heaps = new HashMap<>();
        for (int i = 0; i < proposals.size(); i++) {
            heaps.put(proposals.get(i), i % HEAPS);
        }
        return heaps;
    }
}
