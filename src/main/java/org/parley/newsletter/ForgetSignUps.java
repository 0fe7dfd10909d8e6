package org.parley.newsletter;

import java.time.Clock;
import java.time.Duration;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Forgets, once an hour, the sign-ups that nobody confirmed in time, and the addresses in them. Several nodes may do so. */
@Component
class ForgetSignUps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetSignUps.class);
    private static final Caller ITSELF = new Caller.Itself("newsletter");
    private static final Duration EVERY = Duration.ofHours(1);

    private final Writing writing;
    private final Clock clock;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    ForgetSignUps(Writing writing, Clock clock) {
        this.writing = writing;
        this.clock = clock;
        scheduler.setThreadNamePrefix("sign-ups-");
        scheduler.setVirtualThreads(true);
        scheduler.setTaskTerminationTimeout(Duration.ofSeconds(5).toMillis());
    }

    /** Forgets those of which it is time. */
    void run() {
        try {
            var _ = writing.write(ITSELF, transaction -> {
                SignUp.forget(transaction);
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.error("Sign-ups that are too old could not be forgotten; it is tried again", failed);
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = scheduler.scheduleWithFixedDelay(this::run, clock.instant().plus(EVERY), EVERY);
    }

    @Override
    public void stop() {
        running = false;
        scheduler.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
