package org.parley.debate.reply;

import static org.parley.store.schema.Tables.INVITATION;
import static org.parley.store.schema.Tables.PIECE;

import java.util.List;
import org.parley.debate.ArriveAtDesk;
import org.parley.debate.DebateId;
import org.parley.debate.DebatePieces;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationState;
import org.parley.debate.QuotePassage;
import org.parley.debate.RecordReply;
import org.parley.debate.WishedQuote;
import org.parley.debate.Written;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/**
 * Answers an invitation for whoever holds its link: says that an answer will come or that none will, keeps what is written, and
 * hands it in. Of two who hold the link, whoever is later sees what the other did, and loses nothing.
 */
@Component
class AnswerInvitation {

    private static final Caller ITSELF = new Caller.Itself("invitations");

    private final Writing writing;
    private final ArriveAtDesk arrive;
    private final RecordReply recordReply;
    private final QuotePassage quote;

    AnswerInvitation(Writing writing, ArriveAtDesk arrive, RecordReply recordReply, QuotePassage quote) {
        this.writing = writing;
        this.arrive = arrive;
        this.recordReply = recordReply;
        this.quote = quote;
    }

    /** What became of it. */
    enum Outcome {
        /** It was done. */
        DONE,
        /** Somebody else with the link wrote meanwhile: what they wrote stands. */
        OVERTAKEN,
        /** The invitation is settled, taken back, or its deadline is past. */
        OVER
    }

    /** Says that an answer will come. */
    Outcome accept(Invitation invitation) {
        return settle(invitation, InvitationState.ACCEPTED);
    }

    /** Says that no answer will come. */
    Outcome decline(Invitation invitation) {
        return settle(invitation, InvitationState.DECLINED);
    }

    /** Keeps what is written so far. */
    Outcome keep(Invitation invitation, int known, Written written) {
        return writing.write(ITSELF, transaction -> write(transaction, invitation, known, written));
    }

    /**
     * Hands it in: it arrives at the desk, in review, as an answer to each of the pieces.
     *
     * @param quotes the passages that it answers
     */
    Outcome handIn(Invitation invitation, int known, Written written, List<WishedQuote> quotes) {
        return writing.write(ITSELF, transaction -> {
            Outcome kept = write(transaction, invitation, known, written);
            if (kept != Outcome.DONE) {
                return kept;
            }
            PieceId response = arrive.arrive(
                    transaction,
                    kind(transaction, invitation),
                    written,
                    invitation.invited().person(),
                    invitation.invited().institution());
            invitation.pieces().forEach(piece -> recordReply.record(transaction, response, piece));
            quote.record(transaction, response, invitation.pieces(), quotes);
            DebateId debate = invitation.debate();
            if (debate != null) {
                DebatePieces.include(transaction, debate, response, invitation.side());
            }
            transaction
                    .db()
                    .update(INVITATION)
                    .set(INVITATION.STATE, InvitationState.ANSWERED.name())
                    .set(INVITATION.SETTLED_AT, transaction.storedAt())
                    .set(INVITATION.RESPONSE_ID, response.toString())
                    .setNull(INVITATION.LETTER_DUE)
                    .where(INVITATION.ID.eq(invitation.id().toString()))
                    .execute();
            changed(transaction, invitation, InvitationState.ANSWERED);
            return Outcome.DONE;
        });
    }

    private static Outcome write(Transaction transaction, Invitation invitation, int known, Written written) {
        int mine = transaction
                .db()
                .update(INVITATION)
                .set(INVITATION.VERSION, known + 1)
                .set(INVITATION.AUTHOR, written.author())
                .set(INVITATION.AFFILIATION, written.affiliation())
                .set(INVITATION.INTEREST, written.interest())
                .set(INVITATION.WRITTEN_IN, written.language().tag())
                .set(INVITATION.TITLE, written.title())
                .set(INVITATION.CONTENT, written.text())
                .where(
                        INVITATION.ID.eq(invitation.id().toString()),
                        INVITATION.VERSION.eq(known),
                        INVITATION.STATE.in(InvitationState.INVITED.name(), InvitationState.ACCEPTED.name()),
                        INVITATION.DEADLINE.gt(transaction.storedAt()))
                .execute();
        if (mine == 1) {
            return Outcome.DONE;
        }
        return isOpen(transaction, invitation) ? Outcome.OVERTAKEN : Outcome.OVER;
    }

    private static boolean isOpen(Transaction transaction, Invitation invitation) {
        return transaction
                .db()
                .fetchExists(
                        INVITATION,
                        INVITATION.ID.eq(invitation.id().toString()),
                        INVITATION.STATE.in(InvitationState.INVITED.name(), InvitationState.ACCEPTED.name()),
                        INVITATION.DEADLINE.gt(transaction.storedAt()));
    }

    private Outcome settle(Invitation invitation, InvitationState state) {
        return writing.write(ITSELF, transaction -> {
            boolean over = state == InvitationState.DECLINED;
            var change = transaction
                    .db()
                    .update(INVITATION)
                    .set(INVITATION.STATE, state.name())
                    .set(INVITATION.SETTLED_AT, over ? transaction.storedAt() : null);
            if (over) {
                change = change.setNull(INVITATION.LETTER_DUE);
            }
            int mine = change.where(
                            INVITATION.ID.eq(invitation.id().toString()),
                            INVITATION.STATE.in(InvitationState.INVITED.name(), InvitationState.ACCEPTED.name()),
                            INVITATION.DEADLINE.gt(transaction.storedAt()))
                    .execute();
            if (mine == 0) {
                return Outcome.OVER;
            }
            changed(transaction, invitation, state);
            return Outcome.DONE;
        });
    }

    /** A rejoinder answers a response; a response answers anything else. */
    private static PieceKind kind(Transaction transaction, Invitation invitation) {
        boolean rejoins = transaction
                .db()
                .fetchExists(
                        PIECE,
                        PIECE.ID.in(invitation.pieces().stream()
                                .map(PieceId::toString)
                                .toList()),
                        PIECE.KIND.in(PieceKind.RESPONSE.name(), PieceKind.REJOINDER.name()));
        return rejoins ? PieceKind.REJOINDER : PieceKind.RESPONSE;
    }

    private static void changed(Transaction transaction, Invitation invitation, InvitationState state) {
        transaction.changed("invitation-settled", invitation.id().subject(), state.name());
        InviteToReply.changed(transaction, invitation.debate(), invitation.pieces());
    }
}
