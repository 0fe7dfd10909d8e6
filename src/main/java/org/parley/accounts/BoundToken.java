package org.parley.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes and reads the tokens of one purpose, by which somebody without an account comes back to what is theirs. Each is bound to
 * the e-mail address that it was sent to: where that was wrong and is corrected, the token that went astray ends.
 */
public final class BoundToken {

    private final SigningKey key;
    private final String purpose;

    /** For a purpose: a token for another does not fit. */
    public BoundToken(SigningKey key, String purpose) {
        this.key = key;
        this.purpose = purpose;
    }

    /** The token for what has this key, sent to this address. */
    public String of(UUID about, String address) {
        return Token.of(key.sign(purpose, signed(about, address)), about);
    }

    /** The key of what a token is about, before the signature is judged; nothing where it has not the form of one. */
    public static Optional<UUID> claimed(String token) {
        return Token.parse(token, 1).map(parts -> parts.keys().getFirst());
    }

    /** Whether this installation signed the token for what has this key, sent to this address. */
    public boolean isSigned(String token, UUID about, String address) {
        return !address.isEmpty()
                && Token.parse(token, 1)
                        .filter(parts -> key.isSigned(parts.signature().bytes(), purpose, signed(about, address)))
                        .isPresent();
    }

    /**
     * What a token is about; nothing where this installation did not sign it.
     *
     * @param find what has a key
     * @param address the e-mail address that its token was sent to
     */
    public <T> Optional<T> read(String token, Function<UUID, Optional<T>> find, Function<T, String> address) {
        return claimed(token)
                .flatMap(about -> find.apply(about).filter(found -> isSigned(token, about, address.apply(found))));
    }

    private static byte[][] signed(UUID about, String address) {
        return new byte[][] {Token.bytes(about), address.getBytes(StandardCharsets.UTF_8)};
    }
}
