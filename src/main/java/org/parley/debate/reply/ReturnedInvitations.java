package org.parley.debate.reply;

import static org.parley.store.schema.Tables.INVITATION;

import java.util.Optional;
import java.util.UUID;
import org.parley.accounts.ReturnedLetters;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationId;
import org.parley.debate.InvitationState;
import org.parley.debate.Invitations;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/**
 * Notes of an invitation that its letter came back. Its editor is told, and can give another address; readers are not told that
 * there was no answer, as long as nobody was reached.
 */
@Component
class ReturnedInvitations implements ReturnedLetters {

    private static final int LONGEST_REASON = 500;

    private final Invitations invitations;

    ReturnedInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public char kind() {
        return 'i';
    }

    @Override
    public Optional<String> address(UUID about) {
        return invitations.find(new InvitationId(about)).map(Invitation::address);
    }

    @Override
    public void returned(Transaction transaction, UUID about, boolean lasting, String reason) {
        Invitation invitation = invitations.find(new InvitationId(about)).orElse(null);
        if (invitation == null || !isAwaited(invitation.state())) {
            return;
        }
        var change = transaction
                .db()
                .update(INVITATION)
                .set(INVITATION.UNDELIVERED, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        if (lasting) {
            change = change.setNull(INVITATION.LETTER_DUE);
        }
        int mine = change.where(
                        INVITATION.ID.eq(about.toString()),
                        INVITATION.ADDRESS.eq(invitation.address()),
                        INVITATION.STATE.eq(invitation.state().name()))
                .execute();
        if (mine == 1) {
            transaction.changed("undelivered", invitation.id().subject());
            InviteToReply.changed(transaction, invitation.debate(), invitation.pieces());
        }
    }

    /** Of those who declined or answered it is known that they were reached. */
    private static boolean isAwaited(InvitationState state) {
        return state.isOpen() || state == InvitationState.UNANSWERED;
    }
}
