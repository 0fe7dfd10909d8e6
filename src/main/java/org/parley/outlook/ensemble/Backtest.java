package org.parley.outlook.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.Issue;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;
import org.parley.outlook.ensemble.CrossValidation.Forecast;
import org.parley.outlook.ensemble.Weights.Score;
import org.parley.outlook.model.Mean;
import org.parley.outlook.model.Model;
import org.parley.outlook.model.Models;
import org.parley.outlook.model.Tables;

/**
 * How well all models and the ensemble would have foretold decisions of which the outcome is known.
 *
 * @param proposals of how many proposals
 * @param issues of how many issues
 * @param rows the models, the best first
 * @param ensemble the ensemble
 * @param gain how the ensemble's error compares with that of the mean
 * @param weights the weights that the ensemble has
 * @param crossValidated whether the forecasts are by weights that had not seen what they foretell
 */
public record Backtest(
        int proposals,
        int issues,
        List<BacktestRow> rows,
        BacktestRow ensemble,
        Score gain,
        Weights weights,
        boolean crossValidated) {

    /** Fewer cannot be dealt into heaps. */
    private static final int LEAST_PROPOSALS = 20;

    private static final double BOOTSTRAP = 0.95;
    private static final double DIFFERENCE = 0.9;

    public Backtest {
        rows = List.copyOf(rows);
    }

    /** With the weights that Parley ships. */
    public static Backtest shipped(List<PositionMap> maps) {
        List<Case> cases = cases(maps);
        Ensemble ensemble = Ensemble.shipped();
        List<Forecast> forecasts = cases.stream()
                .map(one -> {
                    Spread spread = ensemble.forecast(one.table());
                    return new Forecast(spread, ensemble.low(spread), ensemble.high(spread));
                })
                .toList();
        Weights weights = ensemble.weights();
        return of(maps, cases, forecasts, weights, false);
    }

    /** By cross-validation over the proposals; the weights are then fitted on all of them. */
    public static Backtest fitted(String name, List<PositionMap> maps) {
        List<Case> cases = cases(maps);
        long proposals = cases.stream().map(Case::proposal).distinct().count();
        if (proposals < LEAST_PROPOSALS) {
            throw new Unfit(
                    "",
                    "There are " + proposals + " proposals with a known outcome; to fit takes at least "
                            + LEAST_PROPOSALS + ".");
        }
        FitEnsemble fit = new FitEnsemble();
        List<Forecast> forecasts = new CrossValidation(fit).forecasts(cases);
        double tail = CrossValidation.tail(cases, forecasts);
        Weights weights = fit.fit(name, fit.look(cases), tail, score(cases, forecasts));
        return of(maps, cases, forecasts, weights, true);
    }

    /** Whether the ensemble did better than the mean by more than chance. */
    public boolean betterThanTheMean() {
        return gain.betterThanTheMean();
    }

    /** The row of a model, if it was tried. */
    public Optional<BacktestRow> row(String model) {
        return rows.stream().filter(row -> row.model().equals(model)).findFirst();
    }

    private static List<Case> cases(List<PositionMap> maps) {
        List<Case> cases = Case.of(maps);
        if (cases.isEmpty()) {
            throw new Unfit(
                    "outcome", "no issue has an outcome and positions of three actors or more: nothing can be tested");
        }
        return cases;
    }

    private static Score score(List<Case> cases, List<Forecast> forecasts) {
        double error = 0;
        double meanError = 0;
        double[] gains = new double[cases.size()];
        Model.OfOneIssue mean = new Mean();
        for (int i = 0; i < gains.length; i++) {
            Case one = cases.get(i);
            double own = 100 * Math.abs(forecasts.get(i).spread().median() - one.outcome());
            double other = 100 * Math.abs(mean.settle(one.table()) - one.outcome());
            error += own / gains.length;
            meanError += other / gains.length;
            gains[i] = other - own;
        }
        var interval = Bootstrap.ofMean(cases.stream().map(Case::proposal).toList(), gains, DIFFERENCE);
        return new Score(error, meanError, interval.low(), interval.high());
    }

    private static Backtest of(
            List<PositionMap> maps,
            List<Case> cases,
            List<Forecast> forecasts,
            Weights weights,
            boolean crossValidated) {
        Map<String, Case> byKey = new HashMap<>();
        cases.forEach(one -> byKey.put(one.proposal() + '\n' + one.issue(), one));
        List<BacktestRow> rows = new ArrayList<>();
        for (Model model : Models.all()) {
            BacktestRow row = row(model, maps, byKey);
            if (row != null) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingDouble(BacktestRow::error));
        List<String> proposals = cases.stream().map(Case::proposal).toList();
        return new Backtest(
                (int) proposals.stream().distinct().count(),
                cases.size(),
                rows,
                ensemble(cases, proposals, forecasts),
                score(cases, forecasts),
                weights,
                crossValidated);
    }

    private static BacktestRow ensemble(List<Case> cases, List<String> proposals, List<Forecast> forecasts) {
        double[] errors = new double[cases.size()];
        double crps = 0;
        int inside = 0;
        for (int i = 0; i < errors.length; i++) {
            Forecast forecast = forecasts.get(i);
            double outcome = cases.get(i).outcome();
            errors[i] = 100 * Math.abs(forecast.spread().median() - outcome);
            crps += 100 * forecast.spread().crps(outcome);
            double half = 0.5 / (Spread.POINTS - 1);
            inside += outcome >= forecast.low() - half && outcome <= forecast.high() + half ? 1 : 0;
        }
        return Errors.row(
                "ensemble", proposals, errors, crps / errors.length, (double) inside / errors.length, 0, BOOTSTRAP);
    }

    private static @Nullable BacktestRow row(Model model, List<PositionMap> maps, Map<String, Case> cases) {
        List<String> proposals = new ArrayList<>();
        List<Double> off = new ArrayList<>();
        for (PositionMap map : maps) {
            Tables tables = Tables.of(map);
            double[] settled = settled(model, tables);
            for (int i = 0; i < settled.length; i++) {
                Issue issue = map.issues().get(i);
                Case one = cases.get(map.name() + '\n' + issue.id());
                if (one != null && !Double.isNaN(settled[i])) {
                    proposals.add(map.name());
                    off.add(100 * (settled[i] - one.outcome()));
                }
            }
        }
        if (off.isEmpty()) {
            return null;
        }
        return Errors.row(
                model.name(),
                proposals,
                off.stream().mapToDouble(Double::doubleValue).toArray(),
                BOOTSTRAP);
    }

    /** Of issues without a reference point, a model that needs one says nothing: NaN. */
    private static double[] settled(Model model, Tables tables) {
        if (model instanceof Model.OfOneIssue single) {
            return tables.tables().stream()
                    .mapToDouble(table ->
                            model.needsReference() && !table.hasReference() ? Double.NaN : single.settle(table))
                    .toArray();
        }
        return model.settle(tables);
    }
}
