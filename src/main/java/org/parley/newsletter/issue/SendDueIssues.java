package org.parley.newsletter.issue;

import static org.parley.store.schema.Tables.NEWSLETTER_ISSUE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Accounts;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the issues that are due, each in a transaction of its own, if they may still be sent: whoever scheduled one must still
 * be trusted to, and nothing must speak against it, such as readers who have come since and for whom it was not approved.
 * What may not be sent becomes a draft again and says why.
 */
@Component
public class SendDueIssues {

    private static final Logger LOG = LoggerFactory.getLogger(SendDueIssues.class);
    private static final Caller SCHEDULE = new Caller.Itself("schedule");

    private final Store store;
    private final Writing writing;
    private final SendIssue sending;
    private final Clock clock;

    SendDueIssues(Store store, Writing writing, SendIssue sending, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.sending = sending;
        this.clock = clock;
    }

    /** Sends all that is due now. */
    public void run() {
        for (IssueId id : due()) {
            try {
                settle(id);
            } catch (RuntimeException failed) {
                LOG.error("The issue {} was due and could not be sent; it is tried again", id, failed);
            }
        }
    }

    private List<IssueId> due() {
        return store.read(db -> new ArrayList<>(db.select(NEWSLETTER_ISSUE.ID)
                .from(NEWSLETTER_ISSUE)
                .where(
                        NEWSLETTER_ISSUE.STATE.eq(Issue.State.SCHEDULED.name()),
                        NEWSLETTER_ISSUE.DUE_AT.le(UtcInstant.format(clock.instant())))
                .orderBy(NEWSLETTER_ISSUE.DUE_AT, NEWSLETTER_ISSUE.ID)
                .fetch(row -> IssueId.of(row.value1()))));
    }

    private void settle(IssueId id) {
        Optional<Issue> found = store.read(db -> Issues.find(db, id));
        if (found.isEmpty() || found.get().state() != Issue.State.SCHEDULED) {
            return;
        }
        Issue issue = found.get();
        Instant dueAt = Objects.requireNonNull(issue.dueAt());
        SendIssue.Made made = sending.make(issue, clock.instant());
        var _ = writing.write(SCHEDULE, transaction -> {
            // Another node may have been faster: whoever changes this row goes on.
            int mine = transaction
                    .db()
                    .update(NEWSLETTER_ISSUE)
                    .setNull(NEWSLETTER_ISSUE.DUE_AT)
                    .where(
                            NEWSLETTER_ISSUE.ID.eq(id.toString()),
                            NEWSLETTER_ISSUE.STATE.eq(Issue.State.SCHEDULED.name()),
                            NEWSLETTER_ISSUE.VERSION.eq(issue.version()),
                            NEWSLETTER_ISSUE.DUE_AT.eq(UtcInstant.format(dueAt)))
                    .execute();
            if (mine == 1) {
                String against = against(transaction.db(), issue);
                if (against == null) {
                    sending.send(transaction, made);
                } else {
                    hold(transaction, id, "desk.held." + against);
                }
            }
            return true;
        });
    }

    private @Nullable String against(DSLContext db, Issue issue) {
        return Policy.may(scheduledBy(db, issue.id()), Act.MAIL) ? sending.against(db, issue) : "no-longer-trusted";
    }

    private static Caller scheduledBy(DSLContext db, IssueId id) {
        String account = db.select(NEWSLETTER_ISSUE.SCHEDULED_BY)
                .from(NEWSLETTER_ISSUE)
                .where(NEWSLETTER_ISSUE.ID.eq(id.toString()))
                .fetchOne(NEWSLETTER_ISSUE.SCHEDULED_BY);
        return Accounts.asNow(db, account);
    }

    private static void hold(Transaction transaction, IssueId id, String reason) {
        transaction
                .db()
                .update(NEWSLETTER_ISSUE)
                .set(NEWSLETTER_ISSUE.STATE, Issue.State.DRAFT.name())
                .setNull(NEWSLETTER_ISSUE.SEND_AT)
                .setNull(NEWSLETTER_ISSUE.SCHEDULED_BY)
                .set(NEWSLETTER_ISSUE.HELD_BECAUSE, reason)
                .set(NEWSLETTER_ISSUE.UPDATED_AT, transaction.storedAt())
                .where(NEWSLETTER_ISSUE.ID.eq(id.toString()))
                .execute();
        transaction.changed("held", id.subject(), reason);
    }
}
