package org.parley.debate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;

/**
 * An invitation to answer that was settled before it came here.
 *
 * @param debate the debate that the answer was for
 * @param side the key of the side that the invited were asked to speak for; absent for none
 * @param person who was invited; absent where an institution was
 * @param institution which institution was; absent where a person was
 * @param pieces the pieces to be answered
 * @param address where the letter went
 * @param language the language of the letter
 * @param state what came of it
 * @param invitedAt when it was made
 * @param deadline until when an answer could come
 * @param settledAt when it was settled
 * @param response the piece that the answer became
 */
public record PastInvitation(
        DebateId debate,
        @Nullable String side,
        @Nullable PersonId person,
        @Nullable InstitutionId institution,
        List<PieceId> pieces,
        String address,
        Language language,
        InvitationState state,
        Instant invitedAt,
        Instant deadline,
        Instant settledAt,
        @Nullable PieceId response) {

    public PastInvitation {
        if ((person == null) == (institution == null)) {
            throw new IllegalArgumentException("either a person or an institution is invited");
        }
        if (state.isOpen()) {
            throw new IllegalArgumentException("an invitation that is " + state + " is not past");
        }
        pieces = List.copyOf(pieces);
    }
}
