package org.parley.newsletter.issue;

import static org.parley.store.schema.Tables.NEWSLETTER_ISSUE;

import org.parley.desk.NotPossible;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Component;

/** Records that a second person read an issue as it stands. */
@Component
public class ApproveIssue {

    private final Writing writing;

    ApproveIssue(Writing writing) {
        this.writing = writing;
    }

    /**
     * Approves it.
     *
     * @param known the version that was read
     * @throws NotPossible if it was written since, or by whoever approves it
     */
    public void approve(Caller.Member caller, IssueId id, int known) {
        Policy.require(caller, Act.MAIL);
        var _ = writing.write(caller, transaction -> {
            Issue issue = ComposeIssue.draft(transaction.db(), id);
            if (issue.writtenBy().equals(caller.account())) {
                throw new NotPossible("issue.cannot.approve-own");
            }
            int approved = transaction
                    .db()
                    .update(NEWSLETTER_ISSUE)
                    .set(NEWSLETTER_ISSUE.APPROVED_BY, caller.account().toString())
                    .set(NEWSLETTER_ISSUE.APPROVED_AT, transaction.storedAt())
                    .setNull(NEWSLETTER_ISSUE.HELD_BECAUSE)
                    .where(NEWSLETTER_ISSUE.ID.eq(id.toString()), NEWSLETTER_ISSUE.VERSION.eq(known))
                    .execute();
            if (approved == 0) {
                throw new NotPossible("issue.cannot.written-since");
            }
            transaction.changed("approved", id.subject());
            return true;
        });
    }
}
