package org.parley.desk;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks once a second for what is due to be published, and once a minute for what may no longer be carried. Several nodes may do so at once. */
@Component
class Schedule implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration WITHDRAW_EVERY = Duration.ofMinutes(1);

    private final PublishDue due;
    private final WithdrawEnded ended;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    Schedule(PublishDue due, WithdrawEnded ended) {
        this.due = due;
        this.ended = ended;
        scheduler.setThreadNamePrefix("schedule-");
        scheduler.setVirtualThreads(true);
        scheduler.setTaskTerminationTimeout(Duration.ofSeconds(5).toMillis());
    }

    @Override
    public void start() {
        running = true;
        var _ = scheduler.scheduleWithFixedDelay(due::run, EVERY);
        var _ = scheduler.scheduleWithFixedDelay(ended::run, WITHDRAW_EVERY);
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
