package org.parley.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.web.context.WebApplicationContext;

/**
 * What a server does by itself, again and again, as long as it runs. Commands that open the same installation leave it alone:
 * they have not all the settings of the server. Several servers may do it at once.
 */
public abstract class Recurring implements SmartLifecycle {

    private final boolean ofServer;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    /**
     * Something that a server does by itself.
     *
     * @param context where it runs
     * @param name what its threads are called
     */
    protected Recurring(ApplicationContext context, String name) {
        this.ofServer = isServer(context);
        scheduler.setThreadNamePrefix(name + "-");
        scheduler.setVirtualThreads(true);
        scheduler.setTaskTerminationTimeout(Duration.ofSeconds(5).toMillis());
    }

    /**
     * Something that is done again and again, each time a while after the time before.
     *
     * @param first how long after the start it is done first
     * @param every how long it rests in between
     */
    public record Task(Duration first, Duration every, Runnable work) {

        /** Something that is done at the start, and again and again. */
        public static Task every(Duration rest, Runnable work) {
            return new Task(Duration.ZERO, rest, work);
        }

        /** Something that is done a while after the start, and again and again. */
        public static Task later(Duration rest, Runnable work) {
            return new Task(rest, rest, work);
        }
    }

    /** What is done. */
    protected abstract List<Task> tasks();

    /** Whether this is a server, and not a command beside it. */
    public static boolean isServer(ApplicationContext context) {
        return context instanceof WebApplicationContext;
    }

    @Override
    public boolean isAutoStartup() {
        return ofServer;
    }

    @Override
    public void start() {
        running = true;
        Instant now = scheduler.getClock().instant();
        tasks().forEach(task -> {
            var _ = scheduler.scheduleWithFixedDelay(task.work(), now.plus(task.first()), task.every());
        });
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
