package org.parley.newsletter;

import java.util.Optional;
import org.parley.accounts.BoundToken;
import org.parley.accounts.SigningKey;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.springframework.stereotype.Component;

/**
 * The signed address of a reader's preferences, which needs no account.
 *
 * <p>It is bound to the reader's e-mail address: with a change of that, or when the data is erased, it ends.
 */
@Component
public class PreferencesLink {

    private final BoundToken tokens;
    private final Addresses addresses;

    PreferencesLink(SigningKey key, Addresses addresses) {
        this.tokens = new BoundToken(key, "preferences");
        this.addresses = addresses;
    }

    /** The full address for a reader who has this e-mail address. No query is asked. */
    public String of(SubscriberId subscriber, String address, Language language) {
        return addresses.full(language, path(token(subscriber, address)));
    }

    /** The path of a page, without the language. */
    static String path(String token) {
        return "/newsletters/preferences/" + token;
    }

    String token(SubscriberId subscriber, String address) {
        return tokens.of(subscriber.value(), address);
    }

    /** Whom a token is about, before the signature is judged. */
    Optional<SubscriberId> claimed(String token) {
        return BoundToken.claimed(token).map(SubscriberId::new);
    }

    /** Whether this installation signed the token for a reader who has this e-mail address. */
    boolean isSigned(String token, SubscriberId subscriber, String address) {
        return tokens.isSigned(token, subscriber.value(), address);
    }
}
