package org.parley.newsletter.issue;

import java.time.Duration;
import java.util.List;
import org.parley.store.Recurring;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Looks every few seconds for issues that are due. */
@Component
class IssueSchedule extends Recurring {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final SendDueIssues due;

    IssueSchedule(ApplicationContext context, SendDueIssues due) {
        super(context, "issues");
        this.due = due;
    }

    @Override
    protected List<Task> tasks() {
        return List.of(Task.every(EVERY, due::run));
    }
}
