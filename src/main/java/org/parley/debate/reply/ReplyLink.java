package org.parley.debate.reply;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.accounts.SigningKey;
import org.parley.accounts.Token;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationId;
import org.parley.debate.Invitations;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.springframework.stereotype.Component;

/**
 * The signed address at which somebody answers an invitation, which needs no account.
 *
 * <p>It is bound to the e-mail address that it was sent to: where that was wrong and is corrected, the link that went astray ends.
 */
@Component
class ReplyLink {

    private static final String PURPOSE = "reply";

    private final SigningKey key;
    private final Invitations invitations;
    private final Addresses addresses;

    ReplyLink(SigningKey key, Invitations invitations, Addresses addresses) {
        this.key = key;
        this.invitations = invitations;
        this.addresses = addresses;
    }

    /** The full address, for a screen in a language. */
    String of(Invitation invitation, Language language) {
        return addresses.full(language, path(token(invitation)));
    }

    /** The path of the page, without the language. */
    static String path(String token) {
        return "/replies/" + token;
    }

    String token(Invitation invitation) {
        return Token.of(key.sign(PURPOSE, signed(invitation)), invitation.id().value());
    }

    /** The invitation that a token is for; nothing where this installation did not sign it. */
    Optional<Invitation> read(String token) {
        return Token.parse(token, 1)
                .flatMap(parts -> invitations
                        .find(new InvitationId(parts.keys().getFirst()))
                        .filter(invitation -> key.isSigned(parts.signature().bytes(), PURPOSE, signed(invitation))));
    }

    private static byte[][] signed(Invitation invitation) {
        return new byte[][] {
            Token.bytes(invitation.id().value()), invitation.address().getBytes(StandardCharsets.UTF_8)
        };
    }
}
