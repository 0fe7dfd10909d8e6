package org.parley.newsletter;

import static org.parley.store.schema.Tables.SECRET_KEY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** The key with which addresses in letters, and forms, are signed: made once, and kept in the store so that nodes agree. */
@Component
class SigningKey {

    /** How many bytes of a signature an address carries. */
    static final int SIGNATURE = 16;

    private static final Caller ITSELF = new Caller.Itself("newsletter");
    private static final String ALGORITHM = "HmacSHA256";
    private static final String NAME = "newsletter";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Writing writing;
    private volatile @Nullable SecretKey key;

    SigningKey(Store store, Writing writing) {
        this.store = store;
        this.writing = writing;
    }

    /** The signature of something, for one purpose: that for another does not fit. */
    byte[] sign(String purpose, byte[]... parts) {
        return Arrays.copyOf(whole(purpose, parts), SIGNATURE);
    }

    /** Whether a signature is that of something; a wrong one takes as long to refuse, wherever it is wrong. */
    boolean isSigned(byte[] signature, String purpose, byte[]... parts) {
        return MessageDigest.isEqual(signature, sign(purpose, parts));
    }

    /** By what an address is known where the address itself is not kept. */
    String keyOf(String address) {
        return HexFormat.of().formatHex(whole("address", address.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] whole(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : parts) {
                mac.update((byte) 0);
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            String content = store.read(SigningKey::find).orElseGet(this::make);
            known = new SecretKeySpec(Base64.getDecoder().decode(content), ALGORITHM);
            key = known;
        }
        return known;
    }

    private String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return writing.write(ITSELF, transaction -> {
            transaction
                    .db()
                    .insertInto(SECRET_KEY, SECRET_KEY.NAME, SECRET_KEY.CONTENT, SECRET_KEY.MADE_AT)
                    .values(NAME, Base64.getEncoder().encodeToString(bytes), transaction.storedAt())
                    .onConflictDoNothing()
                    .execute();
            return find(transaction.db()).orElseThrow();
        });
    }

    private static Optional<String> find(DSLContext db) {
        return db.select(SECRET_KEY.CONTENT)
                .from(SECRET_KEY)
                .where(SECRET_KEY.NAME.eq(NAME))
                .fetchOptional(SECRET_KEY.CONTENT);
    }
}
