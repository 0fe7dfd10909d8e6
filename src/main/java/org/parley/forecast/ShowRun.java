package org.parley.forecast;

import static org.parley.store.schema.Tables.OUTLOOK_RUN;
import static org.parley.store.schema.Tables.OUTLOOK_SCORE;

import org.jooq.DSLContext;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Shows readers a run, or takes it back from them; and stops a run that is not computed yet. */
@Component
public class ShowRun {

    private final Writing writing;

    ShowRun(Writing writing) {
        this.writing = writing;
    }

    /**
     * Shows it.
     *
     * @throws NotPossible if it is not computed
     */
    public void show(Caller caller, DebateId debate, int number) {
        Policy.require(caller, Act.FORESEE);
        var _ = writing.write(caller, tx -> {
            OutlookRun run = require(tx.db(), debate, number);
            if (run.state() != RunState.DONE) {
                throw new NotPossible("outlook.cannot.show");
            }
            tx.changed("showed-outlook", debate.subject(), Integer.toString(number));
            return tx.db()
                    .update(OUTLOOK_RUN)
                    .set(OUTLOOK_RUN.SHOWN_AT, tx.storedAt())
                    .where(OUTLOOK_RUN.ID.eq(run.id().toString()), OUTLOOK_RUN.SHOWN_AT.isNull())
                    .execute();
        });
    }

    /**
     * Takes it back from readers.
     *
     * @throws NotPossible if an outcome has shown how good it was: the record keeps it then
     */
    public void hide(Caller caller, DebateId debate, int number) {
        Policy.require(caller, Act.FORESEE);
        var _ = writing.write(caller, tx -> {
            OutlookRun run = require(tx.db(), debate, number);
            if (tx.db()
                    .fetchExists(OUTLOOK_SCORE, OUTLOOK_SCORE.RUN_ID.eq(run.id().toString()))) {
                throw new NotPossible("outlook.cannot.hide");
            }
            tx.changed("hid-outlook", debate.subject(), Integer.toString(number));
            return tx.db()
                    .update(OUTLOOK_RUN)
                    .set(OUTLOOK_RUN.SHOWN_AT, (String) null)
                    .where(OUTLOOK_RUN.ID.eq(run.id().toString()))
                    .execute();
        });
    }

    /** Stops it where it is not computed yet. */
    public void stop(Caller caller, DebateId debate, int number) {
        Policy.require(caller, Act.FORESEE);
        var _ = writing.write(caller, tx -> {
            OutlookRun run = require(tx.db(), debate, number);
            tx.changed("stopped-outlook", debate.subject(), Integer.toString(number));
            return tx.db()
                    .update(OUTLOOK_RUN)
                    .set(OUTLOOK_RUN.STATE, RunState.STOPPED.name())
                    .where(OUTLOOK_RUN.ID.eq(run.id().toString()), OUTLOOK_RUN.STATE.eq(RunState.ASKED.name()))
                    .execute();
        });
    }

    private static OutlookRun require(DSLContext db, DebateId debate, int number) {
        return Runs.run(db, debate, number)
                .orElseThrow(() -> new NotFound("no run " + number + " of the debate " + debate));
    }
}
