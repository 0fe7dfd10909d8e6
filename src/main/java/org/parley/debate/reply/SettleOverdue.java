package org.parley.debate.reply;

import static org.parley.store.schema.Tables.INVITATION;

import java.time.Clock;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationState;
import org.parley.debate.Invitations;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Finds the invitations whose deadline passed without an answer, and says so of each. */
@Component
public class SettleOverdue {

    private static final Caller ITSELF = new Caller.Itself("invitations");

    private final Invitations invitations;
    private final Writing writing;
    private final Clock clock;

    SettleOverdue(Invitations invitations, Writing writing, Clock clock) {
        this.invitations = invitations;
        this.writing = writing;
        this.clock = clock;
    }

    /** Settles all that are overdue now. */
    public void run() {
        var overdue = INVITATION
                .STATE
                .in(InvitationState.INVITED.name(), InvitationState.ACCEPTED.name())
                .and(INVITATION.DEADLINE.le(UtcInstant.format(clock.instant())));
        invitations.those(overdue).forEach(this::settle);
    }

    private void settle(Invitation invitation) {
        var _ = writing.write(ITSELF, transaction -> {
            int mine = transaction
                    .db()
                    .update(INVITATION)
                    .set(INVITATION.STATE, InvitationState.UNANSWERED.name())
                    .set(INVITATION.SETTLED_AT, transaction.storedAt())
                    .setNull(INVITATION.LETTER_DUE)
                    .where(
                            INVITATION.ID.eq(invitation.id().toString()),
                            INVITATION.STATE.in(InvitationState.INVITED.name(), InvitationState.ACCEPTED.name()),
                            INVITATION.DEADLINE.le(transaction.storedAt()))
                    .execute();
            if (mine == 1) {
                transaction.changed("invitation-settled", invitation.id().subject(), InvitationState.UNANSWERED.name());
                InviteToReply.changed(transaction, invitation.debate(), invitation.pieces());
            }
            return true;
        });
    }
}
