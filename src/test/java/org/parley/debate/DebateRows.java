package org.parley.debate;

import static org.parley.store.schema.Tables.CONTRIBUTION;
import static org.parley.store.schema.Tables.INVITATION;
import static org.parley.store.schema.Tables.INVITATION_PIECE;

import java.time.Duration;
import org.parley.ParleyServer;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.Writing;
import org.parley.store.UtcInstant;

/** Invitations and responses as they lie in the store, for tests of who may come to them. */
public final class DebateRows {

    private static final Caller TEST = new Caller.Operator("test");

    private DebateRows() {}

    /** An invitation of which no letter is due. */
    public static String invitation(ParleyServer server, DebateId debate, PieceId piece) {
        InvitationId id = InvitationId.next();
        var _ = server.part(Writing.class).write(TEST, transaction -> {
            String person = server.part(RecordPerson.class)
                    .record(transaction, LocalText.of(Language.ENGLISH, "Aya Mori"), LocalText.NONE, null)
                    .toString();
            transaction
                    .db()
                    .insertInto(INVITATION)
                    .set(INVITATION.ID, id.toString())
                    .set(INVITATION.DEBATE_ID, debate.toString())
                    .set(INVITATION.PERSON_ID, person)
                    .set(INVITATION.ADDRESS, "aya@example.org")
                    .set(INVITATION.LANGUAGE, "en")
                    .set(INVITATION.MESSAGE, "")
                    .set(INVITATION.SHOWN, 1)
                    .set(INVITATION.STATE, InvitationState.INVITED.name())
                    .set(INVITATION.INVITED_AT, transaction.storedAt())
                    .set(INVITATION.INVITED_BY, "")
                    .set(INVITATION.DEADLINE, UtcInstant.format(transaction.at().plus(Duration.ofDays(9))))
                    .set(INVITATION.LETTERS, 1)
                    .set(INVITATION.VERSION, 0)
                    .set(INVITATION.AUTHOR, "")
                    .set(INVITATION.AFFILIATION, "")
                    .set(INVITATION.INTEREST, "")
                    .set(INVITATION.WRITTEN_IN, "en")
                    .set(INVITATION.TITLE, "")
                    .set(INVITATION.CONTENT, "")
                    .execute();
            return transaction
                    .db()
                    .insertInto(INVITATION_PIECE, INVITATION_PIECE.INVITATION_ID, INVITATION_PIECE.PIECE_ID)
                    .values(id.toString(), piece.toString())
                    .execute();
        });
        return id.toString();
    }

    /** A response that waits for an editor. */
    public static String contribution(ParleyServer server, DebateId debate) {
        ContributionId id = ContributionId.next();
        var _ = server.part(Writing.class)
                .write(
                        TEST,
                        transaction -> transaction
                                .db()
                                .insertInto(CONTRIBUTION)
                                .set(CONTRIBUTION.ID, id.toString())
                                .set(CONTRIBUTION.DEBATE_ID, debate.toString())
                                .set(CONTRIBUTION.ADDRESS, "ken@example.org")
                                .set(CONTRIBUTION.AUTHOR, "Ken Ito")
                                .set(CONTRIBUTION.AFFILIATION, "")
                                .set(CONTRIBUTION.INTEREST, "")
                                .set(CONTRIBUTION.LANGUAGE, "en")
                                .set(CONTRIBUTION.SCREEN, "en")
                                .set(CONTRIBUTION.TITLE, "A reader answers")
                                .set(CONTRIBUTION.CONTENT, "Consent has a price.")
                                .set(CONTRIBUTION.NETWORK, "")
                                .set(CONTRIBUTION.STATE, ContributionState.WAITING.name())
                                .set(CONTRIBUTION.SENT_AT, transaction.storedAt())
                                .execute());
        return id.toString();
    }
}
