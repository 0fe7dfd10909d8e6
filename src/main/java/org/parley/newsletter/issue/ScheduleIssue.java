package org.parley.newsletter.issue;

import static org.parley.store.schema.Tables.NEWSLETTER_ISSUE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.parley.desk.NotPossible;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Settles when an issue is sent, has it sent at once, or takes it off the schedule. */
@Component
public class ScheduleIssue {

    private final Writing writing;
    private final Issues issues;
    private final SendIssue sending;
    private final ZoneId zone;
    private final Clock clock;

    ScheduleIssue(Writing writing, Issues issues, SendIssue sending, ZoneId zone, Clock clock) {
        this.writing = writing;
        this.issues = issues;
        this.sending = sending;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Has it sent at once.
     *
     * @param known the version that is to be sent
     * @throws NotPossible if something speaks against it, or it was written since
     */
    public void now(Caller.Member caller, IssueId id, int known) {
        Policy.require(caller, Act.MAIL);
        Issue issue = issues.get(caller, id).orElseThrow(() -> new NotFound("no issue " + id));
        SendIssue.Made made = sending.make(issue, clock.instant());
        var _ = writing.write(caller, transaction -> {
            ready(transaction.db(), id, known);
            sending.send(transaction, made);
            return true;
        });
    }

    /**
     * Settles when it is sent.
     *
     * @param known the version that is to be sent
     * @throws NotPossible if something speaks against it, it was written since, or the time is past
     */
    public void schedule(Caller.Member caller, IssueId id, int known, Issue.Plan plan) {
        Policy.require(caller, Act.MAIL);
        var _ = writing.write(caller, transaction -> {
            Issue issue = ready(transaction.db(), id, known);
            Instant due = Audience.first(transaction.db(), issue.listId(), plan, zone);
            if (!due.isAfter(transaction.at())) {
                throw new NotPossible(plan.byReaderClock() ? "issue.cannot.past-somewhere" : "issue.cannot.past");
            }
            transaction
                    .db()
                    .update(NEWSLETTER_ISSUE)
                    .set(NEWSLETTER_ISSUE.STATE, Issue.State.SCHEDULED.name())
                    .set(NEWSLETTER_ISSUE.SEND_AT, plan.at().toString())
                    .set(NEWSLETTER_ISSUE.BY_READER_CLOCK, plan.byReaderClock() ? 1 : 0)
                    .set(NEWSLETTER_ISSUE.DUE_AT, UtcInstant.format(due))
                    .set(NEWSLETTER_ISSUE.SCHEDULED_BY, caller.account().toString())
                    .setNull(NEWSLETTER_ISSUE.HELD_BECAUSE)
                    .set(NEWSLETTER_ISSUE.UPDATED_AT, transaction.storedAt())
                    .where(NEWSLETTER_ISSUE.ID.eq(id.toString()))
                    .execute();
            transaction.changed("scheduled", id.subject(), UtcInstant.format(due));
            return true;
        });
    }

    /** Makes it a draft again, with the approval that it has. */
    public void unschedule(Caller.Member caller, IssueId id) {
        Policy.require(caller, Act.MAIL);
        var _ = writing.write(caller, transaction -> {
            int drafts = transaction
                    .db()
                    .update(NEWSLETTER_ISSUE)
                    .set(NEWSLETTER_ISSUE.STATE, Issue.State.DRAFT.name())
                    .setNull(NEWSLETTER_ISSUE.SEND_AT)
                    .setNull(NEWSLETTER_ISSUE.DUE_AT)
                    .setNull(NEWSLETTER_ISSUE.SCHEDULED_BY)
                    .set(NEWSLETTER_ISSUE.UPDATED_AT, transaction.storedAt())
                    .where(
                            NEWSLETTER_ISSUE.ID.eq(id.toString()),
                            NEWSLETTER_ISSUE.STATE.eq(Issue.State.SCHEDULED.name()))
                    .execute();
            if (drafts == 0) {
                throw new NotPossible("issue.cannot.unschedule");
            }
            transaction.changed("unscheduled", id.subject());
            return true;
        });
    }

    private Issue ready(DSLContext db, IssueId id, int known) {
        Issue issue = ComposeIssue.draft(db, id);
        if (issue.version() != known) {
            throw new NotPossible("issue.cannot.written-since");
        }
        String against = sending.against(db, issue);
        if (against != null) {
            throw new NotPossible("issue.cannot." + against, Issue.WITHOUT_APPROVAL);
        }
        return issue;
    }
}
