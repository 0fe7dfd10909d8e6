package org.parley.forecast;

import java.time.Duration;
import java.util.List;
import org.parley.settings.Settings;
import org.parley.store.Recurring;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Looks once a second for a run that waits, and has it computed, one after the other. Where several servers share a store, {@code
 * parley.outlook.compute} says which of them do.
 */
@Component
class Computing extends Recurring {

    private static final Duration EVERY = Duration.ofSeconds(1);
    /** The start of the program goes before. */
    private static final Duration FIRST = Duration.ofSeconds(3);

    private final ComputeRuns runs;
    private final boolean wanted;

    Computing(ApplicationContext context, ComputeRuns runs) {
        super(context, "outlook");
        this.runs = runs;
        this.wanted = Settings.wanted(context.getEnvironment(), "parley.outlook.compute", true);
    }

    @Override
    protected List<Task> tasks() {
        return wanted ? List.of(new Task(FIRST, EVERY, this::compute)) : List.of();
    }

    /** On a thread of the system: a virtual one would keep a processor from those that serve readers. */
    private void compute() {
        Thread thread = Thread.ofPlatform().daemon().name("outlook").start(() -> {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = runs.next();
            }
        });
        try {
            thread.join();
        } catch (InterruptedException ends) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
