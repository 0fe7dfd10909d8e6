package org.parley.desk;

import java.time.Duration;
import java.util.List;
import org.parley.store.Recurring;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Looks once a second for what is due to be published, and once a minute for what may no longer be carried. */
@Component
class Schedule extends Recurring {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration WITHDRAW_EVERY = Duration.ofMinutes(1);

    private final PublishDue due;
    private final PublishTogether together;
    private final WithdrawEnded ended;

    Schedule(ApplicationContext context, PublishDue due, PublishTogether together, WithdrawEnded ended) {
        super(context, "schedule");
        this.due = due;
        this.together = together;
        this.ended = ended;
    }

    @Override
    protected List<Task> tasks() {
        return List.of(
                Task.every(EVERY, due::run),
                Task.every(EVERY, together::runDue),
                Task.every(WITHDRAW_EVERY, ended::run));
    }
}
