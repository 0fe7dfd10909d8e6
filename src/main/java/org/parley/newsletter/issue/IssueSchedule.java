package org.parley.newsletter.issue;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks every few seconds for issues that are due. Several nodes may do so at once. */
@Component
class IssueSchedule implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final SendDueIssues due;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    IssueSchedule(SendDueIssues due) {
        this.due = due;
        scheduler.setThreadNamePrefix("issues-");
        scheduler.setVirtualThreads(true);
        scheduler.setTaskTerminationTimeout(Duration.ofSeconds(5).toMillis());
    }

    @Override
    public void start() {
        running = true;
        var _ = scheduler.scheduleWithFixedDelay(due::run, EVERY);
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
