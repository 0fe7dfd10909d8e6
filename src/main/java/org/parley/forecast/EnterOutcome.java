package org.parley.forecast;

import static org.parley.store.schema.Tables.OUTLOOK_OUTCOME;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.Parameters;
import org.parley.positions.Issue;
import org.parley.positions.Maps;
import org.parley.positions.Numbers;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Enters what came of an issue, and scores the runs that were made before. What was entered before is ended. */
@Component
public class EnterOutcome {

    /** The most characters of a source. */
    static final int LONGEST_SOURCE = 1_000;

    private final Writing writing;
    private final ScoreOutcome score;
    private final ZoneId zone;

    EnterOutcome(Writing writing, ScoreOutcome score, ZoneId zone) {
        this.writing = writing;
        this.score = score;
        this.zone = zone;
    }

    /**
     * An outcome as it is typed.
     *
     * @param issue the id of the issue
     * @param value what was decided, on the scale of the issue
     * @param date the day on which it was decided
     * @param source where that can be read
     */
    public record Entry(String issue, String value, String date, String source) {

        /** Nothing typed. */
        static final Entry NONE = new Entry("", "", "", "");
    }

    /**
     * Enters it.
     *
     * @return how many runs it scored
     * @throws NotPossible naming what cannot be so
     */
    public int enter(Caller caller, DebateId debate, Entry entry) {
        Policy.require(caller, Act.FORESEE);
        return writing.write(caller, tx -> {
            Issue issue = Parameters.slug(entry.issue)
                    .flatMap(id -> Maps.of(tx.db(), debate).issue(id))
                    .orElseThrow(() -> new NotPossible("outlook.cannot.no-issue"));
            double value = value(entry.value, issue);
            LocalDate decided = day(entry.date);
            if (decided.isAfter(LocalDate.ofInstant(tx.at(), zone))) {
                throw new NotPossible("outlook.cannot.future");
            }
            if (entry.source.isBlank()) {
                throw new NotPossible("outlook.cannot.no-source");
            }
            if (entry.source.length() > LONGEST_SOURCE) {
                throw new NotPossible("outlook.cannot.long-source", LONGEST_SOURCE);
            }
            Outcome outcome = new Outcome(
                    Keys.next().toString(),
                    debate,
                    issue.id().value(),
                    issue.name(),
                    value,
                    PartialDate.of(decided),
                    entry.source.strip(),
                    tx.at());
            keep(tx, outcome);
            tx.changed("entered-outcome", debate.subject(), outcome.issue());
            return score.score(tx, outcome);
        });
    }

    /** Takes back what was entered by mistake, with its scores out of the record. */
    public void takeBack(Caller caller, DebateId debate, Slug issue) {
        Policy.require(caller, Act.FORESEE);
        var _ = writing.write(caller, tx -> {
            tx.changed("took-back-outcome", debate.subject(), issue.value());
            return end(tx, debate, issue.value());
        });
    }

    private static void keep(Transaction tx, Outcome outcome) {
        var _ = end(tx, outcome.debate(), outcome.issue());
        tx.db()
                .insertInto(OUTLOOK_OUTCOME)
                .set(OUTLOOK_OUTCOME.ID, outcome.id())
                .set(OUTLOOK_OUTCOME.DEBATE_ID, outcome.debate().toString())
                .set(OUTLOOK_OUTCOME.ISSUE, outcome.issue())
                .set(OUTLOOK_OUTCOME.ISSUE_NAME, Outcomes.written(outcome.name()))
                .set(OUTLOOK_OUTCOME.VALUE, outcome.value())
                .set(OUTLOOK_OUTCOME.DECIDED_ON, outcome.decidedOn().toString())
                .set(OUTLOOK_OUTCOME.SOURCE, outcome.source())
                .set(OUTLOOK_OUTCOME.ENTERED_AT, tx.storedAt())
                .set(OUTLOOK_OUTCOME.ENTERED_BY, tx.by())
                .execute();
    }

    private static int end(Transaction tx, DebateId debate, String issue) {
        return tx.db()
                .update(OUTLOOK_OUTCOME)
                .set(OUTLOOK_OUTCOME.ENDED_AT, tx.storedAt())
                .where(
                        OUTLOOK_OUTCOME.DEBATE_ID.eq(debate.toString()),
                        OUTLOOK_OUTCOME.ISSUE.eq(issue),
                        OUTLOOK_OUTCOME.ENDED_AT.isNull())
                .execute();
    }

    private static double value(String typed, Issue issue) {
        double value = TypedNumber.read(typed).orElse(Double.NaN);
        if (!(value >= issue.scale().low() && value <= issue.scale().high())) {
            throw new NotPossible(
                    "outlook.cannot.value",
                    Numbers.plain(issue.scale().low()) + "–"
                            + Numbers.plain(issue.scale().high()));
        }
        return value;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException none) {
            throw new NotPossible("outlook.cannot.date");
        }
    }
}
