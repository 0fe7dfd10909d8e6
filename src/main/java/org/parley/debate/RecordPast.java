package org.parley.debate;

import static org.parley.store.schema.Tables.CLOSING_VOICE;
import static org.parley.store.schema.Tables.INVITATION;
import static org.parley.store.schema.Tables.INVITATION_PIECE;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.PersonId;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Records who was invited to a debate that was held before it came here, and what was said of its summary. */
@Component
public class RecordPast {

    /** Records an invitation and what came of it; readers are told of it, and nobody is written to. */
    public InvitationId invitation(Transaction transaction, PastInvitation past) {
        InvitationId id = InvitationId.next();
        transaction
                .db()
                .insertInto(INVITATION)
                .set(INVITATION.ID, id.toString())
                .set(INVITATION.DEBATE_ID, past.debate().toString())
                .set(INVITATION.SIDE_ID, past.side())
                .set(INVITATION.PERSON_ID, text(past.person()))
                .set(INVITATION.INSTITUTION_ID, text(past.institution()))
                .set(INVITATION.ADDRESS, past.address())
                .set(INVITATION.LANGUAGE, past.language().tag())
                .set(INVITATION.MESSAGE, "")
                .set(INVITATION.SHOWN, 1)
                .set(INVITATION.STATE, past.state().name())
                .set(INVITATION.INVITED_AT, UtcInstant.format(past.invitedAt()))
                .set(INVITATION.INVITED_BY, "")
                .set(INVITATION.DEADLINE, UtcInstant.format(past.deadline()))
                .set(INVITATION.SETTLED_AT, UtcInstant.format(past.settledAt()))
                .set(INVITATION.LETTERS, 1)
                .set(INVITATION.VERSION, 0)
                .set(INVITATION.AUTHOR, "")
                .set(INVITATION.AFFILIATION, "")
                .set(INVITATION.INTEREST, "")
                .set(INVITATION.WRITTEN_IN, past.language().tag())
                .set(INVITATION.TITLE, "")
                .set(INVITATION.CONTENT, "")
                .set(INVITATION.RESPONSE_ID, text(past.response()))
                .execute();
        past.pieces()
                .forEach(piece -> transaction
                        .db()
                        .insertInto(INVITATION_PIECE, INVITATION_PIECE.INVITATION_ID, INVITATION_PIECE.PIECE_ID)
                        .values(id.toString(), piece.toString())
                        .execute());
        transaction.changed("asked-to-answer", id.subject());
        transaction.changed("asked-to-answer", past.debate().subject());
        past.pieces().forEach(piece -> transaction.changed("asked-to-answer", piece.subject()));
        return id;
    }

    /** Records what somebody who took part said of the closing summary. */
    public void voice(Transaction transaction, DebateId debate, PersonId person, String address, Voice.Said said) {
        String at = UtcInstant.format(said.at());
        transaction
                .db()
                .insertInto(CLOSING_VOICE)
                .set(CLOSING_VOICE.ID, Keys.next().toString())
                .set(CLOSING_VOICE.DEBATE_ID, debate.toString())
                .set(CLOSING_VOICE.PERSON_ID, person.toString())
                .set(CLOSING_VOICE.ADDRESS, address)
                .set(CLOSING_VOICE.LANGUAGE, said.language().tag())
                .set(CLOSING_VOICE.ASKED_AT, at)
                .set(CLOSING_VOICE.SENT_AT, at)
                .set(CLOSING_VOICE.STAND, said.stand().name())
                .set(CLOSING_VOICE.SENTENCE, said.sentence())
                .set(CLOSING_VOICE.WRITTEN_IN, said.language().tag())
                .set(CLOSING_VOICE.STATED_AT, at)
                .execute();
        transaction.changed("spoke", debate.subject());
    }

    private static @Nullable String text(@Nullable Object key) {
        return key == null ? null : Objects.toString(key);
    }
}
