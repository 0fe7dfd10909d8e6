package org.parley.cli;

import java.util.Locale;
import org.parley.outlook.ensemble.Backtest;
import org.parley.outlook.ensemble.BacktestRow;
import org.parley.outlook.ensemble.Weights;

/** A back-test as a table on a terminal. */
final class BacktestTable {

    private static final String LINE = "%-20s %6d %7.2f   %5.2f to %5.2f %6d   %6.2f   %5.1f %%%n";

    private final String file;
    private final Backtest backtest;
    private final StringBuilder text = new StringBuilder();

    BacktestTable(String file, Backtest backtest) {
        this.file = file;
        this.backtest = backtest;
    }

    String text() {
        add(
                "%d issues of %d proposals with a known outcome. Errors in hundredths of the scale.%n%n",
                backtest.issues(), backtest.proposals());
        add(
                "%-20s %6s %7s   %14s %6s   %6s   %7s%n",
                "model", "issues", "MAE", "95 % interval", "hits", "CRPS", "inside");
        add("%s%n", "-".repeat(78));
        row(backtest.ensemble());
        backtest.rows().forEach(this::row);
        add("%nhits: outcomes within 5. inside: outcomes in the interval that should hold 80 %%. interval:"
                + " bootstrap by proposal.%n");
        add("A model that says a point is scored as a normal distribution of the width that scores best on this"
                + " file.%n%n");
        weights(backtest.weights());
        verdict();
        return text.toString().stripTrailing();
    }

    private void row(BacktestRow row) {
        add(
                LINE,
                row.model(),
                row.issues(),
                row.error(),
                row.errorLow(),
                row.errorHigh(),
                row.hits(),
                row.crps(),
                100 * row.coverage());
    }

    private void weights(Weights weights) {
        add(
                "The ensemble %s.%n",
                backtest.crossValidated()
                        ? "was fitted on nine tenths of the proposals to foretell the rest, ten times (--fit)"
                        : "has the weights that Parley ships, fitted on " + weights.issues() + " issues of "
                                + weights.fittedOn());
        if (!backtest.crossValidated() && weights.fittedOn().equals(file)) {
            add("They were fitted on a file of this name: if it is the same, they are flattered here, and --fit is"
                    + " fair.%n");
        }
        add("Shares in its centre, where positions are graded:%n");
        weights.models().forEach((name, share) -> add("  %-20s %5.1f %%%n", name, 100 * share));
        add("  %-20s %5.1f %%%n", "all other models", 0.0);
        add(
                "Where two poles face each other, half is the mean by capability with the poles themselves (%.0f %%),"
                        + " half a pole%n",
                100 * weights.pull().atoms());
        add(
                "away from no deal that wins every other time with %.0f %% of the heads.%n",
                100 * weights.pole().threshold());
    }

    private void verdict() {
        var gain = backtest.gain();
        add(
                "%n%s: its error is %.2f, that of the mean %.2f; the difference lies between %.2f and %.2f (90 %%).",
                gain.betterThanTheMean()
                        ? "The ensemble is better than the mean"
                        : "The ensemble is no better than the mean",
                gain.error(),
                gain.meanError(),
                gain.gainLow(),
                gain.gainHigh());
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments));
    }
}
