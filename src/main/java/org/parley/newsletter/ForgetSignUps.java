package org.parley.newsletter;

import java.time.Duration;
import java.util.List;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Forgets, once an hour, the sign-ups that nobody confirmed in time, and the addresses in them. */
@Component
class ForgetSignUps extends Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetSignUps.class);
    private static final Caller ITSELF = new Caller.Itself("newsletter");
    private static final Duration EVERY = Duration.ofHours(1);

    private final Writing writing;

    ForgetSignUps(ApplicationContext context, Writing writing) {
        super(context, "sign-ups");
        this.writing = writing;
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
    protected List<Task> tasks() {
        return List.of(Task.later(EVERY, this::run));
    }
}
