package org.parley.newsletter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parley.accounts.SigningKey;
import org.parley.accounts.Token;
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

    private static final String PURPOSE = "preferences";

    private final SigningKey key;
    private final Addresses addresses;

    PreferencesLink(SigningKey key, Addresses addresses) {
        this.key = key;
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
        return Token.of(
                key.sign(PURPOSE, Token.bytes(subscriber.value()), address.getBytes(StandardCharsets.UTF_8)),
                subscriber.value());
    }

    /** Whom a token is about, before the signature is judged. */
    Optional<SubscriberId> claimed(String token) {
        return Token.parse(token, 1).map(parts -> new SubscriberId(parts.keys().getFirst()));
    }

    /** Whether this installation signed the token for a reader who has this e-mail address. */
    boolean isSigned(String token, SubscriberId subscriber, String address) {
        return !address.isEmpty()
                && Token.parse(token, 1)
                        .filter(parts -> key.isSigned(
                                parts.signature().bytes(),
                                PURPOSE,
                                Token.bytes(subscriber.value()),
                                address.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
