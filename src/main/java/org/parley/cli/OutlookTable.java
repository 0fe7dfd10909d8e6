package org.parley.cli;

import java.util.Locale;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.model.WinSets.Zone;
import org.parley.outlook.run.IssueOutlook;
import org.parley.outlook.run.Outlook;

/** An outlook as text on a terminal. */
final class OutlookTable {

    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int COLUMNS = 50;
    private static final int FEW = 5;

    private final Outlook outlook;
    private final StringBuilder text = new StringBuilder();

    OutlookTable(Outlook outlook) {
        this.outlook = outlook;
    }

    String text() {
        outlook.issues().forEach(this::issue);
        packages();
        if (!outlook.failure().isEmpty()) {
            add("Would rather have no deal than what is expected:%n");
            outlook.failure().stream().limit(FEW).forEach(one -> add("  %-28s %+.2f%n", one.actor(), one.gain()));
            add("%n");
        }
        foot();
        return text.toString().stripTrailing();
    }

    private void issue(IssueOutlook issue) {
        var scale = issue.issue().scale();
        add(
                "%s%n%s%n",
                issue.issue().name(),
                "=".repeat(Math.max(3, issue.issue().name().length())));
        add(
                "As likely above as below %s; four chances of five between %s and %s, on a scale from %s to %s.%n",
                number(issue.expected()),
                number(issue.low()),
                number(issue.high()),
                number(scale.low()),
                number(scale.high()));
        add("  %s %s %s%n", number(scale.low()), density(issue.spread()), number(scale.high()));
        if (issue.takenUp() < 1) {
            add("It waits for other issues; the chance that it is taken up is %.0f %%.%n", 100 * issue.takenUp());
        }
        add("%n  %-22s %9s %9s %9s %9s%n", "model", "point", "mean", "10 %", "90 %");
        issue.models()
                .forEach((name, model) -> add(
                        "  %-22s %9s %9s %9s %9s%n",
                        name, number(model.point()), number(model.mean()), number(model.low()), number(model.high())));
        issue.spans()
                .forEach((model, span) -> add(
                        "  The model %s does not say one thing: it lies between %s and %s.%n",
                        model, number(span.low()), number(span.high())));
        zone(issue);
        if (!issue.swings().isEmpty()) {
            add("%nWhat moves it most:%n");
            issue.swings().stream()
                    .limit(FEW)
                    .forEach(swing -> add(
                            "  %-28s %s to %s: %s to %s%s%n",
                            swing.actor() + ", " + swing.input(),
                            number(swing.from()),
                            number(swing.to()),
                            number(swing.low()),
                            number(swing.high()),
                            swing.assumed() ? " (no range is given; a tenth was tried)" : ""));
        }
        if (!issue.shares().isEmpty()) {
            add("%nFrom whom the doubt comes (Sobol indices: alone, with others):%n");
            issue.shares().stream()
                    .limit(FEW)
                    .forEach(share -> add(
                            "  %-28s %4.0f %% %4.0f %%%n",
                            share.actor(), 100 * share.alone(), 100 * share.withOthers()));
        }
        if (!issue.tippingPoints().isEmpty()) {
            add("%nWhat would tip it:%n");
            issue.tippingPoints().stream()
                    .limit(FEW)
                    .forEach(point -> add(
                            "  If the salience of %s went from %.2f to %.2f, the compromise would %s what %s"
                                    + " accepts.%n",
                            point.actor(),
                            point.from(),
                            point.to(),
                            point.leaves() ? "leave" : "come into",
                            point.holder()));
        }
        add("%n");
    }

    private void zone(IssueOutlook issue) {
        Zone zone = issue.zone();
        if (zone == null) {
            return;
        }
        var scale = issue.issue().scale();
        if (zone.open()) {
            add(
                    "%nAll veto holders accept from %s to %s.",
                    number(scale.value(zone.low())), number(scale.value(zone.high())));
        } else {
            add("%nNothing but no deal (%s) is accepted by all veto holders.", number(scale.value(zone.low())));
        }
        if (issue.price() > 0) {
            add(" For the compromise a side would have to pay its own %.3f (scale times salience).", issue.price());
        }
        add("%n");
    }

    private void packages() {
        if (outlook.packages().isEmpty()) {
            return;
        }
        add("Packages that all veto holders prefer to no deal, first those that leave nobody behind:%n");
        outlook.packages().stream().limit(FEW).forEach(one -> {
            one.outcomes().forEach((issue, value) -> add("  %s %s", issue, number(value)));
            add("   (the least gain is %.3f)%n", one.least());
        });
        add("%n");
    }

    private void foot() {
        if (outlook.order().size() > 1) {
            add("An order in which they can be settled: %s%n", String.join(", ", outlook.order()));
        }
        add(
                "%s%n",
                outlook.doubtful()
                        ? outlook.drawsDone() + " draws"
                                + (outlook.cutShort() ? ", ended before " + outlook.drawsAsked() : "") + ", seed "
                                + outlook.seed()
                        : "No input is in doubt, so that all draws are alike.");
        var score = outlook.weights().score();
        add(
                "The distribution is by an ensemble fitted on %d issues of %s; there it was %s: %.1f against %.1f"
                        + " (MAE).%n",
                outlook.weights().issues(),
                outlook.weights().fittedOn(),
                score.betterThanTheMean() ? "better than the mean" : "no better than the mean",
                score.error(),
                score.meanError());
        add("Map %s%n", outlook.inputHash());
    }

    static String density(Spread spread) {
        double[] mass = new double[COLUMNS];
        double most = 0;
        for (int point = 0; point < Spread.POINTS; point++) {
            int column = Math.min(COLUMNS - 1, point * COLUMNS / (Spread.POINTS - 1));
            mass[column] += spread.on(point);
            most = Math.max(most, mass[column]);
        }
        StringBuilder line = new StringBuilder();
        for (double one : mass) {
            line.append(BARS.charAt((int) Math.round((BARS.length() - 1) * one / most)));
        }
        return line.toString();
    }

    static String number(double value) {
        String written = String.format(Locale.ROOT, "%.2f", value);
        return written.contains(".") ? written.replaceAll("0+$", "").replaceAll("\\.$", "") : written;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments));
    }
}
