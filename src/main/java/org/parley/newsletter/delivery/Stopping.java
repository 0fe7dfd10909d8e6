package org.parley.newsletter.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the senders were asked to stop; who waits for something else wakes up when they are. */
final class Stopping {

    private final CountDownLatch asked = new CountDownLatch(1);

    void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits so long, or until it is asked. */
    void await(Duration time) {
        try {
            var _ = asked.await(time.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ask();
        }
    }
}
