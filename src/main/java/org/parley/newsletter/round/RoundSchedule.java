package org.parley.newsletter.round;

import java.time.Duration;
import java.util.List;
import org.parley.newsletter.delivery.Senders;
import org.parley.settings.Settings;
import org.parley.store.Recurring;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks four times a minute for rounds that are due. A server does so by itself where a relay is set: without one nobody can
 * subscribe, and nothing is made that would be sent much later.
 */
@Component
class RoundSchedule extends Recurring {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final MakeRounds rounds;
    private final boolean wanted;

    RoundSchedule(MakeRounds rounds, Senders senders, Environment settings, ApplicationContext context) {
        super(context, "rounds");
        this.rounds = rounds;
        this.wanted = senders.haveRelay() && Settings.wanted(settings, "parley.newsletter.rounds", true);
    }

    @Override
    public boolean isAutoStartup() {
        return super.isAutoStartup() && wanted;
    }

    @Override
    protected List<Task> tasks() {
        return List.of(Task.every(EVERY, rounds::run));
    }
}
