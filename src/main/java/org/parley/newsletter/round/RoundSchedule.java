package org.parley.newsletter.round;

import java.time.Duration;
import org.parley.newsletter.delivery.Senders;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * Looks four times a minute for rounds that are due. A server does so by itself where a relay is set: without one nobody can
 * subscribe, and nothing is made that would be sent much later.
 */
@Component
class RoundSchedule implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final MakeRounds rounds;
    private final boolean wanted;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    RoundSchedule(MakeRounds rounds, Senders senders, Environment settings, ApplicationContext context) {
        this.rounds = rounds;
        this.wanted = context instanceof WebApplicationContext
                && senders.haveRelay()
                && settings.getProperty("parley.newsletter.rounds", Boolean.class, true);
        scheduler.setThreadNamePrefix("rounds-");
        scheduler.setVirtualThreads(true);
        scheduler.setTaskTerminationTimeout(Duration.ofSeconds(5).toMillis());
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        running = true;
        var _ = scheduler.scheduleWithFixedDelay(rounds::run, EVERY);
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
