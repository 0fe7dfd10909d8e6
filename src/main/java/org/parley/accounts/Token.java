package org.parley.accounts;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The part of a signed address that is signed: some keys, and the signature, in the Base64 of addresses. */
public final class Token {

    private static final int KEY = 16;

    private Token() {}

    /** The bytes of a key. */
    public static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(KEY)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    /** Puts keys and a signature together. */
    public static String of(byte[] signature, UUID... keys) {
        ByteBuffer all = ByteBuffer.allocate(KEY * keys.length + signature.length);
        for (UUID key : keys) {
            all.put(bytes(key));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(all.put(signature).array());
    }

    /**
     * What was put together.
     *
     * @param keys the keys
     * @param signature the signature, not judged yet
     */
    public record Parts(List<UUID> keys, Signature signature) {}

    /** The bytes of a signature. */
    public static final class Signature {

        private final byte[] bytes;

        Signature(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Takes it apart again; nothing where it has not the form of a token of so many keys. */
    public static Optional<Parts> parse(String token, int count) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (all.length != KEY * count + SigningKey.SIGNATURE) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(all);
        UUID[] keys = new UUID[count];
        Arrays.setAll(keys, _ -> new UUID(bytes.getLong(), bytes.getLong()));
        byte[] signature = new byte[SigningKey.SIGNATURE];
        bytes.get(signature);
        return Optional.of(new Parts(List.of(keys), new Signature(signature)));
    }
}
