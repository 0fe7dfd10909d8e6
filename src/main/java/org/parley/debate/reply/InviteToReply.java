package org.parley.debate.reply;

import static org.parley.store.schema.Tables.DEBATE_SIDE;
import static org.parley.store.schema.Tables.INVITATION;
import static org.parley.store.schema.Tables.INVITATION_PIECE;
import static org.parley.store.schema.Tables.PIECE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.parley.accounts.EmailAddress;
import org.parley.debate.ConveneDebate;
import org.parley.debate.DebateId;
import org.parley.debate.DebateState;
import org.parley.debate.InvitationId;
import org.parley.debate.InvitationState;
import org.parley.desk.NotPossible;
import org.parley.language.LocalText;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Invites a person or an institution to answer. The letter is due at once; {@link SendReplyLetters} sends it. */
@Component
class InviteToReply {

    /** The most pieces that one invitation asks to answer. */
    static final int MOST_PIECES = 6;

    /** The most characters of what the editor writes beside the usual words. */
    static final int LONGEST_MESSAGE = 4_000;

    private static final int LONGEST_NAME = 200;
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Writing writing;
    private final RecordPerson recordPerson;
    private final RecordInstitution recordInstitution;

    InviteToReply(Writing writing, RecordPerson recordPerson, RecordInstitution recordInstitution) {
        this.writing = writing;
        this.recordPerson = recordPerson;
        this.recordInstitution = recordInstitution;
    }

    /**
     * Invites them.
     *
     * @throws NotPossible if the invitation cannot be so
     */
    InvitationId invite(Caller.Member caller, NewInvitation invitation) {
        Policy.require(caller, Act.CONVENE);
        require(invitation);
        return writing.write(caller, transaction -> {
            DSLContext db = transaction.db();
            requireDeadline(transaction.at(), invitation.deadline());
            requireThere(db, invitation);
            requireNew(db, invitation);
            InvitationId id = InvitationId.next();
            insert(transaction, caller, id, invitation);
            invitation
                    .pieces()
                    .forEach(piece -> db.insertInto(
                                    INVITATION_PIECE, INVITATION_PIECE.INVITATION_ID, INVITATION_PIECE.PIECE_ID)
                            .values(id.toString(), piece.toString())
                            .execute());
            transaction.changed("asked-to-answer", id.subject());
            changed(transaction, invitation.debate(), invitation.pieces());
            return id;
        });
    }

    private static void require(NewInvitation invitation) {
        if (invitation.name().isEmpty()) {
            throw new NotPossible("invite.cannot.no-name");
        }
        if (invitation.name().byLanguage().values().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new NotPossible("invite.cannot.long-name", LONGEST_NAME);
        }
        if (invitation.debate() == null && invitation.pieces().isEmpty()) {
            throw new NotPossible("invite.cannot.nothing-to-answer");
        }
        if (invitation.pieces().size() > MOST_PIECES) {
            throw new NotPossible("invite.cannot.many-pieces", MOST_PIECES);
        }
        if (invitation.message().length() > LONGEST_MESSAGE) {
            throw new NotPossible("invite.cannot.long-message", LONGEST_MESSAGE);
        }
    }

    /** Lets pass a deadline that is neither past, or nearly so, nor out of sight. */
    static void requireDeadline(Instant now, Instant deadline) {
        if (deadline.isBefore(now.plus(SHORTEST))) {
            throw new NotPossible("invite.cannot.deadline-past");
        }
        if (deadline.isAfter(now.plus(LONGEST))) {
            throw new NotPossible("invite.cannot.deadline-far");
        }
    }

    private static void requireThere(DSLContext db, NewInvitation invitation) {
        DebateId debate = invitation.debate();
        if (debate != null) {
            DebateState state = ConveneDebate.require(db, debate);
            if (state == DebateState.CLOSING || state == DebateState.CLOSED) {
                throw new NotPossible("invite.cannot.closed");
            }
        }
        if (!invitation.side().isEmpty()
                && (debate == null
                        || !db.fetchExists(
                                DEBATE_SIDE,
                                DEBATE_SIDE.ID.eq(invitation.side()),
                                DEBATE_SIDE.DEBATE_ID.eq(debate.toString())))) {
            throw new NotPossible("convene.cannot.side");
        }
        List<String> keys = invitation.pieces().stream().map(PieceId::toString).toList();
        if (db.fetchCount(PIECE, PIECE.ID.in(keys)) != keys.size()) {
            throw new NotPossible("invite.cannot.no-such-piece");
        }
    }

    /** Nobody is asked twice for the same while they may still answer. */
    private static void requireNew(DSLContext db, NewInvitation invitation) {
        var open = INVITATION
                .ADDRESS
                .eq(invitation.address().value())
                .and(INVITATION.STATE.in(InvitationState.INVITED.name(), InvitationState.ACCEPTED.name()));
        DebateId debate = invitation.debate();
        boolean twice = invitation.pieces().isEmpty()
                ? debate != null && db.fetchExists(INVITATION, open, INVITATION.DEBATE_ID.eq(debate.toString()))
                : db.fetchExists(db.selectOne()
                        .from(INVITATION)
                        .join(INVITATION_PIECE)
                        .on(INVITATION_PIECE.INVITATION_ID.eq(INVITATION.ID))
                        .where(
                                open,
                                INVITATION_PIECE.PIECE_ID.in(invitation.pieces().stream()
                                        .map(PieceId::toString)
                                        .toList())));
        if (twice) {
            throw new NotPossible("invite.cannot.twice", invitation.address().value());
        }
    }

    private void insert(Transaction transaction, Caller.Member caller, InvitationId id, NewInvitation invitation) {
        LocalText name = invitation.name();
        DebateId debate = invitation.debate();
        EmailAddress address = invitation.address();
        transaction
                .db()
                .insertInto(INVITATION)
                .set(INVITATION.ID, id.toString())
                .set(INVITATION.DEBATE_ID, debate == null ? null : debate.toString())
                .set(INVITATION.SIDE_ID, invitation.side().isEmpty() ? null : invitation.side())
                .set(
                        INVITATION.PERSON_ID,
                        invitation.institution()
                                ? null
                                : recordPerson
                                        .record(transaction, name, LocalText.NONE, null)
                                        .toString())
                .set(
                        INVITATION.INSTITUTION_ID,
                        invitation.institution()
                                ? recordInstitution
                                        .record(transaction, name, null)
                                        .toString()
                                : null)
                .set(INVITATION.ADDRESS, address.value())
                .set(INVITATION.LANGUAGE, invitation.language().tag())
                .set(INVITATION.MESSAGE, invitation.message())
                .set(INVITATION.SHOWN, invitation.shown() ? 1 : 0)
                .set(INVITATION.STATE, InvitationState.INVITED.name())
                .set(INVITATION.INVITED_AT, transaction.storedAt())
                .set(INVITATION.INVITED_BY, caller.account().toString())
                .set(INVITATION.DEADLINE, UtcInstant.format(invitation.deadline()))
                .set(INVITATION.LETTERS, 0)
                .set(INVITATION.LETTER_DUE, transaction.storedAt())
                .set(INVITATION.VERSION, 0)
                .set(INVITATION.AUTHOR, invitation.institution() ? "" : name.in(invitation.language()))
                .set(INVITATION.AFFILIATION, "")
                .set(INVITATION.INTEREST, "")
                .set(INVITATION.WRITTEN_IN, invitation.language().tag())
                .set(INVITATION.TITLE, "")
                .set(INVITATION.CONTENT, "")
                .execute();
    }

    /** Says that what readers are told of invitations to these has changed. */
    static void changed(
            Transaction transaction, @org.jspecify.annotations.Nullable DebateId debate, List<PieceId> pieces) {
        if (debate != null) {
            transaction.changed("asked-to-answer", debate.subject());
        }
        pieces.forEach(piece -> transaction.changed("asked-to-answer", piece.subject()));
    }
}
