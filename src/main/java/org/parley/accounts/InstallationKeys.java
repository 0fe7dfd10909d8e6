package org.parley.accounts;

import static org.parley.store.schema.Tables.SECRET_KEY;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/**
 * The keys with which an installation signs what it gives away: each is made when it is first asked for, and kept in the store, so
 * that with the data folder what was signed moves, and nodes agree.
 */
@Component
public class InstallationKeys {

    private static final Caller ITSELF = new Caller.Itself("keys");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Writing writing;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    InstallationKeys(Store store, Writing writing) {
        this.store = store;
        this.writing = writing;
    }

    /** The key of this name: {@value #BYTES} bytes. */
    public byte[] key(String name) {
        return known.computeIfAbsent(name, this::read).clone();
    }

    private byte[] read(String name) {
        String content = store.read(db -> find(db, name)).orElseGet(() -> make(name));
        return Base64.getDecoder().decode(content);
    }

    /** Makes it, or takes that which another node made first. */
    private String make(String name) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return writing.write(ITSELF, transaction -> {
            transaction
                    .db()
                    .insertInto(SECRET_KEY, SECRET_KEY.NAME, SECRET_KEY.CONTENT, SECRET_KEY.MADE_AT)
                    .values(name, Base64.getEncoder().encodeToString(bytes), transaction.storedAt())
                    .onConflictDoNothing()
                    .execute();
            return find(transaction.db(), name).orElseThrow();
        });
    }

    private static Optional<String> find(DSLContext db, String name) {
        return db.select(SECRET_KEY.CONTENT)
                .from(SECRET_KEY)
                .where(SECRET_KEY.NAME.eq(name))
                .fetchOptional(SECRET_KEY.CONTENT);
    }
}
