package org.parley.debate.reply;

import java.util.Optional;
import org.parley.accounts.BoundToken;
import org.parley.accounts.SigningKey;
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

    private final BoundToken tokens;
    private final Invitations invitations;
    private final Addresses addresses;

    ReplyLink(SigningKey key, Invitations invitations, Addresses addresses) {
        this.tokens = new BoundToken(key, "reply");
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
        return tokens.of(invitation.id().value(), invitation.address());
    }

    /** The invitation that a token is for; nothing where this installation did not sign it. */
    Optional<Invitation> read(String token) {
        return tokens.read(token, key -> invitations.find(new InvitationId(key)), Invitation::address);
    }
}
