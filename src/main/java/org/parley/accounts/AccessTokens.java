package org.parley.accounts;

import static org.parley.store.schema.Tables.ACCESS_TOKEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Keys;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Makes, keeps, recognises and ends the tokens of members. */
@Component
class AccessTokens {

    /** How long a token may be good, in days, the first being proposed. */
    static final List<Integer> LIFETIMES = List.of(90, 30, 180, 365);

    /** How many an account may have. */
    static final int MOST = 20;

    /** How long a name may be. */
    static final int LONGEST_NAME = 100;

    /** By which those who look for secrets that were published by mistake know one of ours. */
    private static final String BEGINS = "parley_";

    private static final int LENGTH = BEGINS.length() + 43;
    private static final Caller ITSELF = new Caller.Itself("sign-in");
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Store store;
    private final Writing writing;

    AccessTokens(Store store, Writing writing) {
        this.store = store;
        this.writing = writing;
    }

    /**
     * A token that was made.
     *
     * @param secret what its program sends; it can be had only now
     */
    record Made(AccessToken token, String secret) {}

    /** A token that is known, and whose it is. */
    record Known(AccessToken token, AccountId account) {}

    /**
     * Makes a token that lasts so many days.
     *
     * @throws Unacceptable if it needs another name, cannot last so long, or there are too many
     */
    Made make(Account account, String name, int days) {
        String called = name.strip();
        if (called.isEmpty()
                || called.length() > LONGEST_NAME
                || called.codePoints().anyMatch(Character::isISOControl)) {
            throw new Unacceptable("name", "token.name.wrong", LONGEST_NAME);
        }
        if (!LIFETIMES.contains(days)) {
            throw new Unacceptable("days", "token.days.wrong");
        }
        String secret = BEGINS + Secret.next();
        return writing.write(account.member(), transaction -> {
            if (of(transaction.db(), account.id()).size() >= MOST) {
                throw new Unacceptable("name", "token.too-many", MOST);
            }
            AccessToken token = new AccessToken(
                    Keys.next().toString(),
                    called,
                    transaction.at(),
                    transaction.at().plus(Duration.ofDays(days)),
                    null,
                    null);
            transaction
                    .db()
                    .insertInto(ACCESS_TOKEN)
                    .set(ACCESS_TOKEN.ID, token.id())
                    .set(ACCESS_TOKEN.DIGEST, Secret.digest(secret))
                    .set(ACCESS_TOKEN.ACCOUNT_ID, account.id().toString())
                    .set(ACCESS_TOKEN.NAME, called)
                    .set(ACCESS_TOKEN.MADE_AT, transaction.storedAt())
                    .set(ACCESS_TOKEN.ENDS_AT, UtcInstant.format(token.ends()))
                    .execute();
            transaction.changed("made-token", account.id().subject(), called);
            return new Made(token, secret);
        });
    }

    /** Ends a token of an account, if it is one of its. */
    void end(Account account, String id) {
        var _ = writing.write(account.member(), transaction -> {
            DSLContext db = transaction.db();
            String name = db.select(ACCESS_TOKEN.NAME)
                    .from(ACCESS_TOKEN)
                    .where(
                            ACCESS_TOKEN.ID.eq(id),
                            ACCESS_TOKEN.ACCOUNT_ID.eq(account.id().toString()))
                    .fetchOne(ACCESS_TOKEN.NAME);
            if (name != null) {
                db.deleteFrom(ACCESS_TOKEN).where(ACCESS_TOKEN.ID.eq(id)).execute();
                transaction.changed("ended-token", account.id().subject(), name);
            }
            return name != null;
        });
    }

    /** Ends all tokens of an account. */
    static void endAll(Transaction transaction, AccountId account) {
        transaction
                .db()
                .deleteFrom(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.ACCOUNT_ID.eq(account.toString()))
                .execute();
    }

    /** The tokens of an account, the newest first; those that have ended too, until they are taken away. */
    List<AccessToken> of(AccountId account) {
        return store.read(db -> of(db, account));
    }

    private static List<AccessToken> of(DSLContext db, AccountId account) {
        return db.selectFrom(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.ACCOUNT_ID.eq(account.toString()))
                .orderBy(ACCESS_TOKEN.ID.desc())
                .fetch(AccessTokens::token);
    }

    /** The token that has this secret, whether or not it has ended. */
    Optional<Known> find(String secret) {
        if (secret.length() != LENGTH || !secret.startsWith(BEGINS)) {
            return Optional.empty();
        }
        return store.read(db -> db.selectFrom(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.DIGEST.eq(Secret.digest(secret)))
                .fetchOptional(row -> new Known(token(row), AccountId.of(row.get(ACCESS_TOKEN.ACCOUNT_ID)))));
    }

    /** Notes that a token is used, at most once a minute from one place. */
    void noteUse(AccessToken token, String from, Instant now) {
        Instant before = token.used();
        if (before != null
                && from.equals(token.from())
                && before.plus(NOTED_EVERY).isAfter(now)) {
            return;
        }
        var _ = writing.write(
                ITSELF,
                transaction -> transaction
                        .db()
                        .update(ACCESS_TOKEN)
                        .set(ACCESS_TOKEN.USED_AT, UtcInstant.format(now))
                        .set(ACCESS_TOKEN.USED_FROM, from)
                        .where(ACCESS_TOKEN.ID.eq(token.id()))
                        .execute());
    }

    private static AccessToken token(Record row) {
        return new AccessToken(
                row.get(ACCESS_TOKEN.ID),
                row.get(ACCESS_TOKEN.NAME),
                UtcInstant.parse(row.get(ACCESS_TOKEN.MADE_AT)),
                UtcInstant.parse(row.get(ACCESS_TOKEN.ENDS_AT)),
                instant(row.get(ACCESS_TOKEN.USED_AT)),
                row.get(ACCESS_TOKEN.USED_FROM));
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : UtcInstant.parse(stored);
    }
}
