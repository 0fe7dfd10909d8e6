package org.parley.forecast;

import static org.parley.store.schema.Tables.OUTLOOK_OUTCOME;
import static org.parley.store.schema.Tables.OUTLOOK_RUN;
import static org.parley.store.schema.Tables.OUTLOOK_SCORE;

import java.util.List;
import org.jooq.Record;
import org.parley.debate.DebateId;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what came of issues, and how well it had been foretold. */
@Component
public class Outcomes {

    /** The most scores that are read. */
    private static final int MOST = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Store store;

    Outcomes(Store store) {
        this.store = store;
    }

    /** What came of the issues of a debate, the newest first. */
    public List<Outcome> of(DebateId debate) {
        return store.read(db -> db.selectFrom(OUTLOOK_OUTCOME)
                .where(OUTLOOK_OUTCOME.DEBATE_ID.eq(debate.toString()), OUTLOOK_OUTCOME.ENDED_AT.isNull())
                .orderBy(OUTLOOK_OUTCOME.DECIDED_ON.desc(), OUTLOOK_OUTCOME.ID.desc())
                .fetch(Outcomes::outcome));
    }

    /** The scores of all runs that readers are shown, the newest outcomes first. */
    public List<Score> scores() {
        return store.read(db -> db.select(OUTLOOK_OUTCOME.fields())
                .select(
                        OUTLOOK_RUN.NUMBER,
                        OUTLOOK_SCORE.MODEL,
                        OUTLOOK_SCORE.POINT,
                        OUTLOOK_SCORE.CRPS,
                        OUTLOOK_SCORE.BRIER)
                .from(OUTLOOK_SCORE)
                .join(OUTLOOK_OUTCOME)
                .on(OUTLOOK_OUTCOME.ID.eq(OUTLOOK_SCORE.OUTCOME_ID))
                .join(OUTLOOK_RUN)
                .on(OUTLOOK_RUN.ID.eq(OUTLOOK_SCORE.RUN_ID))
                // A run that was shown only when the outcome was known could have been picked for it.
                .where(OUTLOOK_OUTCOME.ENDED_AT.isNull(), OUTLOOK_RUN.SHOWN_AT.le(OUTLOOK_OUTCOME.ENTERED_AT))
                .orderBy(
                        OUTLOOK_OUTCOME.DECIDED_ON.desc(),
                        OUTLOOK_OUTCOME.ID.desc(),
                        OUTLOOK_RUN.NUMBER.desc(),
                        OUTLOOK_SCORE.CRPS,
                        OUTLOOK_SCORE.MODEL)
                .limit(MOST)
                .fetch(row -> new Score(
                        outcome(row),
                        row.get(OUTLOOK_RUN.NUMBER),
                        row.get(OUTLOOK_SCORE.MODEL),
                        row.get(OUTLOOK_SCORE.POINT),
                        row.get(OUTLOOK_SCORE.CRPS),
                        row.get(OUTLOOK_SCORE.BRIER))));
    }

    static String written(LocalText name) {
        return JSON.writeValueAsString(name);
    }

    private static Outcome outcome(Record row) {
        return new Outcome(
                row.get(OUTLOOK_OUTCOME.ID),
                DebateId.of(row.get(OUTLOOK_OUTCOME.DEBATE_ID)),
                row.get(OUTLOOK_OUTCOME.ISSUE),
                JSON.readValue(row.get(OUTLOOK_OUTCOME.ISSUE_NAME), LocalText.class),
                row.get(OUTLOOK_OUTCOME.VALUE),
                PartialDate.parse(row.get(OUTLOOK_OUTCOME.DECIDED_ON)),
                row.get(OUTLOOK_OUTCOME.SOURCE),
                UtcInstant.parse(row.get(OUTLOOK_OUTCOME.ENTERED_AT)));
    }
}
