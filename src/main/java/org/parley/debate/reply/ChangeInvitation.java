package org.parley.debate.reply;

import static org.parley.store.schema.Tables.INVITATION;

import java.time.Instant;
import org.jooq.DSLContext;
import org.parley.accounts.EmailAddress;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationId;
import org.parley.debate.InvitationState;
import org.parley.debate.Invitations;
import org.parley.desk.NotPossible;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Changes an invitation that was made: where its letters go, until when it can be answered, and whether it stands. */
@Component
class ChangeInvitation {

    private final Writing writing;
    private final Invitations invitations;

    ChangeInvitation(Writing writing, Invitations invitations) {
        this.writing = writing;
        this.invitations = invitations;
    }

    /** Has the letter go to another address, beginning with the invitation; the link that was sent before ends. */
    void readdress(Caller.Member caller, InvitationId id, EmailAddress address) {
        change(caller, id, "readdressed-invitation", (transaction, invitation) -> {
            requireOpen(invitation);
            transaction
                    .db()
                    .update(INVITATION)
                    .set(INVITATION.ADDRESS, address.value())
                    .set(INVITATION.LETTERS, 0)
                    .set(INVITATION.LETTER_DUE, transaction.storedAt())
                    .setNull(INVITATION.UNDELIVERED)
                    .where(INVITATION.ID.eq(id.toString()))
                    .execute();
        });
    }

    /** Sets another deadline; where the one before has passed without an answer, the invitation is open again. */
    void extend(Caller.Member caller, InvitationId id, Instant deadline) {
        change(caller, id, "extended-invitation", (transaction, invitation) -> {
            if (invitation.state() != InvitationState.UNANSWERED) {
                requireOpen(invitation);
            }
            InviteToReply.requireDeadline(transaction.at(), deadline);
            transaction
                    .db()
                    .update(INVITATION)
                    .set(INVITATION.DEADLINE, UtcInstant.format(deadline))
                    .set(
                            INVITATION.STATE,
                            (invitation.state() == InvitationState.ACCEPTED
                                            ? InvitationState.ACCEPTED
                                            : InvitationState.INVITED)
                                    .name())
                    .setNull(INVITATION.SETTLED_AT)
                    .set(INVITATION.LETTER_DUE, transaction.storedAt())
                    .where(INVITATION.ID.eq(id.toString()))
                    .execute();
        });
    }

    /** Takes an invitation back; its link says so, and readers are no longer told of it. */
    void withdraw(Caller.Member caller, InvitationId id) {
        change(caller, id, "withdrew-invitation", (transaction, invitation) -> {
            requireOpen(invitation);
            transaction
                    .db()
                    .update(INVITATION)
                    .set(INVITATION.STATE, InvitationState.WITHDRAWN.name())
                    .set(INVITATION.SETTLED_AT, transaction.storedAt())
                    .setNull(INVITATION.LETTER_DUE)
                    .where(INVITATION.ID.eq(id.toString()))
                    .execute();
        });
    }

    /** Says whether readers are told of it. */
    void tell(Caller.Member caller, InvitationId id, boolean shown) {
        change(
                caller,
                id,
                shown ? "told-of-invitation" : "hid-invitation",
                (transaction, _) -> transaction
                        .db()
                        .update(INVITATION)
                        .set(INVITATION.SHOWN, shown ? 1 : 0)
                        .where(INVITATION.ID.eq(id.toString()))
                        .execute());
    }

    private interface Step {
        void take(Transaction transaction, Invitation invitation);
    }

    private void change(Caller.Member caller, InvitationId id, String act, Step step) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            lock(transaction.db(), id);
            Invitation invitation = invitations.find(id).orElseThrow(() -> new NotFound("no invitation " + id));
            step.take(transaction, invitation);
            transaction.changed(act, id.subject());
            InviteToReply.changed(transaction, invitation.debate(), invitation.pieces());
            return true;
        });
    }

    /** Has others who change it wait until the transaction ends, so that what is read now stays so. */
    static void lock(DSLContext db, InvitationId id) {
        db.update(INVITATION)
                .set(INVITATION.VERSION, INVITATION.VERSION)
                .where(INVITATION.ID.eq(id.toString()))
                .execute();
    }

    private static void requireOpen(Invitation invitation) {
        if (!invitation.state().isOpen()) {
            throw new NotPossible("invite.cannot.settled");
        }
    }
}
