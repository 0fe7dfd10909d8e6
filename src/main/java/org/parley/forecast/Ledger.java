package org.parley.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The record of how well runs foretold what was decided. Of several runs that foretold one outcome each counts.
 *
 * @param models how each model did, the best first
 * @param outcomes what was foretold of each outcome by the ensemble, the newest first
 */
public record Ledger(List<ModelRecord> models, List<Score> outcomes) {

    /**
     * How a model did.
     *
     * @param model its name
     * @param forecasts on how many forecasts
     * @param crps the mean of the continuous ranked probability score
     * @param brier the mean of the Brier score; absent where none was kept
     * @param byYear the mean of the continuous ranked probability score by the year of the decisions
     */
    public record ModelRecord(
            String model,
            int forecasts,
            double crps,
            @Nullable Double brier,
            SortedMap<Integer, Double> byYear) {}

    public Ledger {
        models = List.copyOf(models);
        outcomes = List.copyOf(outcomes);
    }

    static Ledger of(List<Score> scores) {
        Map<String, List<Score>> byModel =
                scores.stream().collect(Collectors.groupingBy(Score::model, LinkedHashMap::new, Collectors.toList()));
        List<ModelRecord> models = new ArrayList<>();
        byModel.forEach((model, own) -> models.add(new ModelRecord(
                model,
                own.size(),
                own.stream().mapToDouble(Score::crps).average().orElse(0),
                brier(own),
                own.stream()
                        .collect(Collectors.groupingBy(
                                score -> score.outcome().decidedOn().year(),
                                TreeMap::new,
                                Collectors.averagingDouble(Score::crps))))));
        models.sort(Comparator.comparingDouble(ModelRecord::crps).thenComparing(ModelRecord::model));
        return new Ledger(
                models,
                scores.stream()
                        .filter(score -> score.model().equals(ScoreOutcome.ENSEMBLE))
                        .toList());
    }

    private static @Nullable Double brier(List<Score> scores) {
        List<Double> known =
                scores.stream().map(Score::brier).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : (Double) known.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
    }

    /** The years in which something was decided. */
    public List<Integer> years() {
        return outcomes.stream()
                .map(score -> score.outcome().decidedOn().year())
                .distinct()
                .sorted()
                .toList();
    }
}
