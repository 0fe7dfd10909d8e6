package org.parley.store;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the tailers: each has a thread that is woken by every commit of this process and looks for those of others once a
 * second. Those that go {@linkplain Tailer#withTheCommit() with the commit} have applied it when the write returns.
 */
@Component
public class Tailing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Tailing.class);
    private static final long LOOK_MILLIS = 1_000;

    private final ChangeLog log;
    private final List<Follower> followers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    Tailing(Store store, ChangeLog log, List<Tailer> tailers) {
        this.log = log;
        this.followers = tailers.stream().map(Follower::new).toList();
        store.afterCommit(() -> followers.forEach(Follower::committed));
    }

    /** Lets every tailer catch up with the log as it is now, on the caller's thread. */
    public void catchUp() {
        followers.forEach(Follower::catchUp);
    }

    @Override
    public void start() {
        running = true;
        followers.forEach(Follower::begin);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        followers.forEach(Follower::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Follower implements Runnable {

        private final Tailer tailer;
        private final Semaphore wake = new Semaphore(0);
        private final Thread thread;

        Follower(Tailer tailer) {
            this.tailer = tailer;
            this.thread =
                    Thread.ofPlatform().daemon().name("tail-" + tailer.name()).unstarted(this);
        }

        void begin() {
            thread.start();
        }

        /** Applies what was committed on the thread that wrote it, or has its own do so: always where that fails. */
        void committed() {
            if (!tailer.withTheCommit() || !caughtUp()) {
                wake.release();
            }
        }

        private boolean caughtUp() {
            try {
                catchUp();
                return true;
            } catch (RuntimeException failed) {
                tell(failed);
                return false;
            }
        }

        void end() {
            wake.release();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void catchUp() {
            boolean more = true;
            while (more) {
                more = step();
            }
        }

        /** Applies the next changes; says whether there were any. */
        private synchronized boolean step() {
            List<Change> changes = log.after(tailer.reached(), tailer.atOnce());
            if (!changes.isEmpty()) {
                tailer.apply(changes);
            }
            return !changes.isEmpty();
        }

        @Override
        public void run() {
            try {
                var _ = stopped.await(tailer.patience().toMillis(), TimeUnit.MILLISECONDS);
                while (running) {
                    if (!stepped()) {
                        var _ = wake.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                        wake.drainPermits();
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean stepped() {
            try {
                return step();
            } catch (RuntimeException failed) {
                tell(failed);
                return false;
            }
        }

        private void tell(RuntimeException failed) {
            if (running) {
                LOG.error("{} could not follow the change log and will try again", tailer.name(), failed);
            }
        }
    }
}
