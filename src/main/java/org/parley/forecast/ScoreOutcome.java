package org.parley.forecast;

import static org.parley.store.schema.Tables.OUTLOOK_RUN;
import static org.parley.store.schema.Tables.OUTLOOK_SCORE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.ensemble.Spread;
import org.parley.outlook.run.IssueOutlook.Span;
import org.parley.outlook.run.OutlookDocument;
import org.parley.outlook.run.OutlookDocument.IssueEntry;
import org.parley.outlook.run.OutlookJson;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/**
 * Scores the runs that were made on the day of an outcome or before it.
 *
 * <p>The continuous ranked probability score of each model's distribution, and where it is known what all accept who can refuse,
 * the Brier score of the chance that the outcome would lie there.
 */
@Component
class ScoreOutcome {

    /** The name under which the ensemble is scored beside the models. */
    static final String ENSEMBLE = "ensemble";

    /** The most runs that one outcome scores: the newest. */
    private static final int MOST_RUNS = 200;

    private static final double HUNDRED = 100;
    private static final double POINT = 1e-9;

    private final ZoneId zone;

    ScoreOutcome(ZoneId zone) {
        this.zone = zone;
    }

    /** Where a model foresaw an outcome: a point on the scale, and a distribution. */
    private record Foretold(double point, Spread spread) {}

    /** Scores them; says how many runs there were. */
    int score(Transaction tx, Outcome outcome) {
        LocalDate decided = outcome.decidedOn().firstDay();
        int scored = 0;
        var runs = tx
                .db()
                .select(OUTLOOK_RUN.ID, OUTLOOK_RUN.COMPUTED_AT)
                .from(OUTLOOK_RUN)
                .where(
                        OUTLOOK_RUN.DEBATE_ID.eq(outcome.debate().toString()),
                        OUTLOOK_RUN.STATE.eq(RunState.DONE.name()),
                        OUTLOOK_RUN.NAME.isNull())
                .orderBy(OUTLOOK_RUN.NUMBER.desc())
                .fetch()
                .stream()
                .filter(row -> !LocalDate.ofInstant(UtcInstant.parse(row.value2()), zone)
                        .isAfter(decided))
                .limit(MOST_RUNS)
                .map(row -> row.value1())
                .toList();
        var results = tx.db()
                .select(OUTLOOK_RUN.ID, OUTLOOK_RUN.RESULT)
                .from(OUTLOOK_RUN)
                .where(OUTLOOK_RUN.ID.in(runs));
        try (var rows = results.fetchLazy()) { // One after the other: each is large.
            for (var row : rows) {
                OutlookDocument document = OutlookJson.read(row.value2());
                IssueEntry issue = document.issue(outcome.issue()).orElse(null);
                if (issue != null && outcome.value() >= issue.low() && outcome.value() <= issue.high()) {
                    keep(tx, outcome, row.value1(), issue);
                    scored++;
                }
            }
        }
        return scored;
    }

    private static void keep(Transaction tx, Outcome outcome, String run, IssueEntry issue) {
        double share = issue.share(outcome.value());
        var rows = tx.db()
                .insertInto(
                        OUTLOOK_SCORE,
                        OUTLOOK_SCORE.OUTCOME_ID,
                        OUTLOOK_SCORE.RUN_ID,
                        OUTLOOK_SCORE.MODEL,
                        OUTLOOK_SCORE.POINT,
                        OUTLOOK_SCORE.CRPS,
                        OUTLOOK_SCORE.BRIER);
        for (Map.Entry<String, Foretold> each : foretold(issue).entrySet()) {
            Foretold foretold = each.getValue();
            rows = rows.values(
                    outcome.id(),
                    run,
                    each.getKey(),
                    foretold.point,
                    foretold.spread.crps(share) * HUNDRED,
                    brier(issue, foretold.spread, share));
        }
        rows.execute();
    }

    private static Map<String, Foretold> foretold(IssueEntry issue) {
        Map<String, Foretold> all = new LinkedHashMap<>();
        all.put(
                ENSEMBLE,
                new Foretold(issue.ensemble().median(), issue.ensemble().spread()));
        issue.models().forEach((name, model) -> all.put(name, new Foretold(model.mean(), model.spread())));
        return all;
    }

    private static @Nullable Double brier(IssueEntry issue, Spread spread, double outcome) {
        Span accepted = issue.accepted();
        if (accepted == null) {
            return null;
        }
        double low = issue.share(accepted.low());
        double high = issue.share(accepted.high());
        double chance = 0;
        for (int point = 0; point < Spread.POINTS; point++) {
            double at = point / (Spread.POINTS - 1.0);
            if (at >= low - POINT && at <= high + POINT) {
                chance += spread.on(point);
            }
        }
        double came = outcome >= low - POINT && outcome <= high + POINT ? 1 : 0;
        return (chance - came) * (chance - came);
    }
}
