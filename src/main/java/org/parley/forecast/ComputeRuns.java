package org.parley.forecast;

import static org.parley.store.schema.Tables.OUTLOOK_RUN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.parley.debate.DebateId;
import org.parley.outlook.MapJson;
import org.parley.outlook.run.ComputeOutlook;
import org.parley.outlook.run.OutlookJson;
import org.parley.outlook.run.Request;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Computes runs that wait. Of several servers one computes each run: it takes the run for a while, and goes on taking it as long
 * as it computes. What a server that ends had taken is computed by another, from the beginning.
 */
@Component
public class ComputeRuns {

    static final Caller ITSELF = new Caller.Itself("outlook");
    static final Duration TAKEN = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(ComputeRuns.class);
    private static final int LONGEST_TROUBLE = 500;

    private final Store store;
    private final Writing writing;

    ComputeRuns(Store store, Writing writing) {
        this.store = store;
        this.writing = writing;
    }

    /** A run that was taken, with what it is computed from. */
    record Taken(RunId id, DebateId debate, String input, RunOptions options) {}

    /** Computes the run that has waited longest; says whether one waited. */
    public boolean next() {
        if (!store.read(db -> db.fetchExists(OUTLOOK_RUN, OUTLOOK_RUN.STATE.eq(RunState.ASKED.name())))) {
            return false;
        }
        Optional<Taken> taken = writing.write(ITSELF, ComputeRuns::take);
        taken.ifPresent(this::compute);
        return taken.isPresent();
    }

    private static Optional<Taken> take(Transaction tx) {
        return tx.db()
                .select(
                        OUTLOOK_RUN.ID,
                        OUTLOOK_RUN.DEBATE_ID,
                        OUTLOOK_RUN.INPUT,
                        OUTLOOK_RUN.MODELS,
                        OUTLOOK_RUN.DRAWS,
                        OUTLOOK_RUN.SEED)
                .from(OUTLOOK_RUN)
                .where(free(tx.storedAt()))
                .orderBy(OUTLOOK_RUN.ASKED_AT, OUTLOOK_RUN.NUMBER)
                .limit(1)
                .fetchOptional(row -> new Taken(
                        RunId.of(row.get(OUTLOOK_RUN.ID)),
                        DebateId.of(row.get(OUTLOOK_RUN.DEBATE_ID)),
                        row.get(OUTLOOK_RUN.INPUT),
                        new RunOptions(
                                List.of(row.get(OUTLOOK_RUN.MODELS).split(",")),
                                row.get(OUTLOOK_RUN.DRAWS),
                                row.get(OUTLOOK_RUN.SEED))))
                .filter(taken -> tx.db()
                                .update(OUTLOOK_RUN)
                                .set(OUTLOOK_RUN.TAKEN_UNTIL, until(tx.at()))
                                .where(OUTLOOK_RUN.ID.eq(taken.id.toString()), free(tx.storedAt()))
                                .execute()
                        == 1);
    }

    private static Condition free(String now) {
        return OUTLOOK_RUN
                .STATE
                .eq(RunState.ASKED.name())
                .and(OUTLOOK_RUN.TAKEN_UNTIL.isNull().or(OUTLOOK_RUN.TAKEN_UNTIL.lt(now)));
    }

    static String until(Instant now) {
        return UtcInstant.format(now.plus(TAKEN));
    }

    private void compute(Taken taken) {
        RunOptions options = taken.options;
        RunProgress progress = new RunProgress(writing, taken.id);
        try {
            Request request =
                    new Request(MapJson.read(taken.input), options.asked(), options.draws(), options.seed(), threads());
            String result = OutlookJson.write(new ComputeOutlook().compute(request, progress));
            if (!progress.stopped()) {
                end(taken, RunState.DONE, result);
            }
        } catch (RuntimeException failed) {
            LOG.error("the outlook {} of the debate {} could not be computed", taken.id, taken.debate, failed);
            String why = String.valueOf(failed.getMessage());
            end(taken, RunState.FAILED, why.length() > LONGEST_TROUBLE ? why.substring(0, LONGEST_TROUBLE) : why);
        }
    }

    /** Half of the processors: readers go before. */
    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private void end(Taken taken, RunState state, String text) {
        boolean done = state == RunState.DONE;
        var _ = writing.write(ITSELF, tx -> {
            int changed = tx.db()
                    .update(OUTLOOK_RUN)
                    .set(OUTLOOK_RUN.STATE, state.name())
                    .set(done ? OUTLOOK_RUN.RESULT : OUTLOOK_RUN.TROUBLE, text)
                    .set(OUTLOOK_RUN.COMPUTED_AT, tx.storedAt())
                    .where(OUTLOOK_RUN.ID.eq(taken.id.toString()), OUTLOOK_RUN.STATE.eq(RunState.ASKED.name()))
                    .execute();
            if (changed > 0) {
                tx.changed(done ? "computed-outlook" : "failed-at-outlook", taken.debate.subject());
            }
            return changed;
        });
    }
}
