package org.parley.forecast;

import static org.parley.store.schema.Tables.OUTLOOK_RUN;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.outlook.run.Progress;
import org.parley.publishing.Writing;

/** Writes down once a second how far a run has come, and hears then whether it is still wanted. */
final class RunProgress implements Progress {

    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    private final Writing writing;
    private final RunId run;
    private final AtomicLong drawn = new AtomicLong();
    private final AtomicLong told = new AtomicLong(System.nanoTime());
    private volatile boolean unwanted;

    RunProgress(Writing writing, RunId run) {
        this.writing = writing;
        this.run = run;
    }

    @Override
    public void done(long draws) {
        drawn.addAndGet(draws);
    }

    /** It is asked all the time by whoever computes, and so it is here that a second is found to have passed. */
    @Override
    public boolean stopped() {
        if (Thread.currentThread().isInterrupted()) {
            unwanted = true;
        }
        long last = told.get();
        long now = System.nanoTime();
        if (!unwanted && now - last > EVERY && told.compareAndSet(last, now)) {
            tell();
        }
        return unwanted;
    }

    private void tell() {
        unwanted = writing.write(
                        ComputeRuns.ITSELF,
                        tx -> tx.db()
                                .update(OUTLOOK_RUN)
                                .set(OUTLOOK_RUN.DRAWN, drawn.get())
                                .set(OUTLOOK_RUN.TAKEN_UNTIL, ComputeRuns.until(tx.at()))
                                .where(OUTLOOK_RUN.ID.eq(run.toString()), OUTLOOK_RUN.STATE.eq(RunState.ASKED.name()))
                                .execute())
                == 0;
    }
}
