package org.parley.debate.call;

import java.time.Duration;
import java.util.List;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Forgets, once an hour, the responses that nobody confirmed in time. */
@Component
class ForgetContributions extends Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetContributions.class);
    private static final Caller ITSELF = new Caller.Itself("open-call");
    private static final Duration EVERY = Duration.ofHours(1);

    private final Writing writing;

    ForgetContributions(ApplicationContext context, Writing writing) {
        super(context, "open-call");
        this.writing = writing;
    }

    /** Forgets those of which it is time. */
    void run() {
        try {
            var _ = writing.write(ITSELF, transaction -> {
                TakeContribution.forget(transaction);
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.error("Responses that nobody confirmed could not be forgotten; it is tried again", failed);
        }
    }

    @Override
    protected List<Task> tasks() {
        return List.of(Task.later(EVERY, this::run));
    }
}
