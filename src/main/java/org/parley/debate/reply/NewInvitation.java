package org.parley.debate.reply;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.EmailAddress;
import org.parley.debate.DebateId;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.PieceId;

/**
 * An invitation to be made.
 *
 * @param debate the debate that the answer is for
 * @param side the key of the side that the invited are asked to speak for; empty for none
 * @param institution whether it is an institution that is invited, and not a person
 * @param name what they are called
 * @param address where letters go
 * @param language the language of the letters
 * @param pieces the pieces to be answered; may be none where there is a debate
 * @param message what the editor writes beside the usual words; may be empty
 * @param deadline until when an answer can come
 * @param shown whether readers are told of it
 */
record NewInvitation(
        @Nullable DebateId debate,
        String side,
        boolean institution,
        LocalText name,
        EmailAddress address,
        Language language,
        List<PieceId> pieces,
        String message,
        Instant deadline,
        boolean shown) {

    NewInvitation {
        pieces = List.copyOf(pieces);
    }
}
