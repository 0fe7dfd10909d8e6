package org.parley.debate.reply;

import java.time.Duration;
import java.util.List;
import org.parley.store.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Has the letters of invitations sent when they are due, and invitations settled when their deadline has passed. */
@Component
class InvitationSchedule extends Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationSchedule.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final SendReplyLetters letters;
    private final SettleOverdue overdue;

    InvitationSchedule(ApplicationContext context, SendReplyLetters letters, SettleOverdue overdue) {
        super(context, "invitations");
        this.letters = letters;
        this.overdue = overdue;
    }

    @Override
    protected List<Task> tasks() {
        return List.of(Task.every(EVERY, () -> guarded(letters::run)), Task.every(EVERY, () -> guarded(overdue::run)));
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("Invitations could not be attended to; it is tried again", failed);
        }
    }
}
