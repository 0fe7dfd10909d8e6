package org.parley.debate.reply;

import static org.parley.store.schema.Tables.INVITATION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Post;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationState;
import org.parley.debate.Invitations;
import org.parley.debate.PostTrouble;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.UtcInstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Sends the letters of invitations that are due. Each is taken for a while by whoever sends it, so that of several servers one
 * does, and one that ends in the middle loses none. An address that takes no letter is noted, and written to no more until it is
 * corrected; a relay that cannot be reached is tried again.
 */
@Component
public class SendReplyLetters {

    private static final Logger LOG = LoggerFactory.getLogger(SendReplyLetters.class);
    private static final Caller ITSELF = new Caller.Itself("invitations");
    private static final Duration TAKEN = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofMinutes(15);
    private static final int LONGEST_REASON = 500;

    private final Invitations invitations;
    private final Writing writing;
    private final ReplyLetters letters;
    private final Post post;
    private final Clock clock;

    SendReplyLetters(Invitations invitations, Writing writing, ReplyLetters letters, Post post, Clock clock) {
        this.invitations = invitations;
        this.writing = writing;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /** Sends all that are due now. */
    public void run() {
        run(INVITATION.LETTER_DUE.le(UtcInstant.format(clock.instant())));
    }

    /** Sends that of one invitation, if it is due. */
    void run(Invitation invitation) {
        run(INVITATION
                .ID
                .eq(invitation.id().toString())
                .and(INVITATION.LETTER_DUE.le(UtcInstant.format(clock.instant()))));
    }

    private void run(Condition due) {
        invitations
                .those(due.and(INVITATION.STATE.in(InvitationState.INVITED.name(), InvitationState.ACCEPTED.name())))
                .forEach(this::send);
    }

    private void send(Invitation invitation) {
        Instant due = invitation.post().due();
        if (due == null || !take(invitation, due)) {
            return;
        }
        try {
            post.send(letters.write(invitation));
        } catch (MailException failed) {
            boolean hopeless = PostTrouble.isOfAddress(failed);
            LOG.warn("A letter to {} could not be sent", invitation.address(), failed);
            settle(
                    invitation,
                    false,
                    hopeless ? null : clock.instant().plus(AGAIN),
                    PostTrouble.reason(failed, LONGEST_REASON));
            return;
        }
        settle(
                invitation,
                true,
                LetterTimes.next(invitation.invitedAt(), invitation.deadline(), clock.instant()),
                null);
    }

    /** When the next is due; what has come back, and was noted before the relay had said that it took it, is not written again. */
    private static Field<String> whereNotReturned(@Nullable String next) {
        return DSL.when(INVITATION.UNDELIVERED.isNull(), DSL.val(next, INVITATION.LETTER_DUE));
    }

    private boolean take(Invitation invitation, Instant due) {
        return writing.write(
                ITSELF,
                transaction -> transaction
                                .db()
                                .update(INVITATION)
                                .set(
                                        INVITATION.LETTER_DUE,
                                        UtcInstant.format(transaction.at().plus(TAKEN)))
                                .setNull(INVITATION.UNDELIVERED)
                                .where(
                                        INVITATION.ID.eq(invitation.id().toString()),
                                        INVITATION.LETTER_DUE.eq(UtcInstant.format(due)))
                                .execute()
                        == 1);
    }

    private void settle(Invitation invitation, boolean sent, @Nullable Instant next, @Nullable String trouble) {
        var _ = writing.write(ITSELF, transaction -> {
            transaction
                    .db()
                    .update(INVITATION)
                    .set(INVITATION.LETTERS, invitation.post().sent() + (sent ? 1 : 0))
                    .set(INVITATION.LETTER_DUE, whereNotReturned(next == null ? null : UtcInstant.format(next)))
                    .set(INVITATION.UNDELIVERED, DSL.coalesce(INVITATION.UNDELIVERED, trouble))
                    .where(INVITATION.ID.eq(invitation.id().toString()), INVITATION.ADDRESS.eq(invitation.address()))
                    .execute();
            transaction.changed(
                    sent ? "wrote-to-invited" : "undelivered", invitation.id().subject());
            if (trouble != null || invitation.post().undelivered() != null) {
                InviteToReply.changed(transaction, invitation.debate(), invitation.pieces());
            }
            return true;
        });
    }
}
