package org.parley.outlook.ensemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return forecasts(cases, SEED);
    }

    List<Forecast> forecasts(List<Case> cases, long seed) {
        List<Decided> decided = fit.look(cases);
        Map<String, Integer> heaps = deal(cases, seed);
        Forecast[] forecasts = new Forecast[cases.size()];
        for (int heap = 0; heap < HEAPS; heap++) {
            List<Decided> others = new ArrayList<>();
            for (Decided one : decided) {
                if (heaps.getOrDefault(one.proposal(), 0) != heap) {
                    others.add(one);
                }
            }
            Ensemble ensemble = new Ensemble(fit.fit("cross-validation", others, UNKNOWN));
            for (int i = 0; i < forecasts.length; i++) {
                if (heaps.getOrDefault(cases.get(i).proposal(), 0) == heap) {
                    Spread spread = ensemble.forecast(decided.get(i).issue());
                    forecasts[i] = new Forecast(spread, ensemble.low(spread), ensemble.high(spread));
                }
            }
        }
        return List.of(forecasts);
    }

    /** Deals the proposals into heaps of one size, by lot. */
    private static Map<String, Integer> deal(List<Case> cases, long seed) {
        List<String> proposals = new ArrayList<>(
                cases.stream().map(Case::proposal).distinct().sorted().toList());
        Philox random = new Philox(seed, 0);
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
