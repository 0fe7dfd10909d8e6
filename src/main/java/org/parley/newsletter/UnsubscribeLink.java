package org.parley.newsletter;

import java.util.Optional;
import java.util.UUID;
import org.parley.accounts.SigningKey;
import org.parley.accounts.Token;
import org.parley.page.Addresses;
import org.springframework.stereotype.Component;

/**
 * The signed address at which a reader leaves a list by one request, without session, cookie or account.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</a>
 */
@Component
public class UnsubscribeLink {

    private static final String PURPOSE = "unsubscribe";

    private final SigningKey key;
    private final Addresses addresses;

    UnsubscribeLink(SigningKey key, Addresses addresses) {
        this.key = key;
        this.addresses = addresses;
    }

    /** The full address for a reader and a list, or a {@link ListSet}. No query is asked. */
    public String of(SubscriberId subscriber, ListId list) {
        return addresses.full("/newsletters/unsubscribe/" + token(subscriber, list));
    }

    String token(SubscriberId subscriber, ListId list) {
        return Token.of(signature(subscriber.value(), list.value()), subscriber.value(), list.value());
    }

    private byte[] signature(UUID subscriber, UUID list) {
        return key.sign(PURPOSE, Token.bytes(subscriber), Token.bytes(list));
    }

    /** Who leaves what. */
    record Leaving(SubscriberId subscriber, ListId list) {}

    /** What a token says; nothing where this installation did not sign it. */
    Optional<Leaving> read(String token) {
        return Token.parse(token, 2)
                .filter(parts -> key.isSigned(
                        parts.signature().bytes(),
                        PURPOSE,
                        Token.bytes(parts.keys().getFirst()),
                        Token.bytes(parts.keys().getLast())))
                .map(parts -> new Leaving(
                        new SubscriberId(parts.keys().getFirst()),
                        new ListId(parts.keys().getLast())));
    }
}
