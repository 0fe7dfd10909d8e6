package org.parley.accounts;

import static org.parley.store.schema.Tables.DESK_SESSION;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of those who sign in or have signed in, kept in the store, so that several nodes share them and a restart ends
 * none.
 *
 * <p>That a session was used is written at most once a minute. A session that was ended is not brought back by a request that
 * was under way.
 */
@Component
public class Sessions implements SessionRepository<StoredSession> {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Caller ITSELF = new Caller.Itself("sessions");
    private static final Duration WORTH_WRITING = Duration.ofMinutes(1);

    private final Store store;
    private final Writing writing;
    private final Clock clock;

    Sessions(Store store, Writing writing, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begin(clock.instant());
    }

    @Override
    public void save(StoredSession session) {
        if (session.isChanged()) {
            String storedId = session.storedId();
            var _ = writing.write(
                    ITSELF,
                    transaction ->
                            storedId == null ? insert(transaction, session) : update(transaction, session, storedId));
            session.kept();
        } else if (session.isUsedLater(WORTH_WRITING)) {
            var _ = writing.write(
                    ITSELF,
                    transaction -> transaction
                            .db()
                            .update(DESK_SESSION)
                            .set(DESK_SESSION.USED_AT, UtcInstant.format(session.getLastAccessedTime()))
                            .set(DESK_SESSION.EXPIRES_AT, UtcInstant.format(session.expires()))
                            .where(DESK_SESSION.DIGEST.eq(Secret.digest(session.getId())))
                            .execute());
        }
    }

    private static int update(Transaction transaction, StoredSession session, String storedId) {
        return transaction
                .db()
                .update(DESK_SESSION)
                .set(DESK_SESSION.DIGEST, Secret.digest(session.getId()))
                .set(DESK_SESSION.ACCOUNT_ID, account(session))
                .set(DESK_SESSION.USED_AT, UtcInstant.format(session.getLastAccessedTime()))
                .set(DESK_SESSION.EXPIRES_AT, UtcInstant.format(session.expires()))
                .set(DESK_SESSION.IDLE_SECONDS, (int)
                        session.getMaxInactiveInterval().toSeconds())
                .set(DESK_SESSION.CONTENT, SessionContent.write(session))
                .where(DESK_SESSION.DIGEST.eq(Secret.digest(storedId)))
                .execute();
    }

    private static int insert(Transaction transaction, StoredSession session) {
        transaction
                .db()
                .deleteFrom(DESK_SESSION)
                .where(DESK_SESSION.EXPIRES_AT.lt(transaction.storedAt()))
                .execute();
        return transaction
                .db()
                .insertInto(
                        DESK_SESSION,
                        DESK_SESSION.DIGEST,
                        DESK_SESSION.ACCOUNT_ID,
                        DESK_SESSION.CREATED_AT,
                        DESK_SESSION.USED_AT,
                        DESK_SESSION.EXPIRES_AT,
                        DESK_SESSION.IDLE_SECONDS,
                        DESK_SESSION.CONTENT)
                .values(
                        Secret.digest(session.getId()),
                        account(session),
                        UtcInstant.format(session.getCreationTime()),
                        UtcInstant.format(session.getLastAccessedTime()),
                        UtcInstant.format(session.expires()),
                        (int) session.getMaxInactiveInterval().toSeconds(),
                        SessionContent.write(session))
                .execute();
    }

    private static @Nullable String account(StoredSession session) {
        return session.getAttribute(SignedIn.ACCOUNT);
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        return store.read(db -> db.selectFrom(DESK_SESSION)
                        .where(
                                DESK_SESSION.DIGEST.eq(Secret.digest(id)),
                                DESK_SESSION.EXPIRES_AT.gt(UtcInstant.format(clock.instant())))
                        .fetchOptional())
                .flatMap(row -> session(row, id))
                .orElse(null);
    }

    private static Optional<StoredSession> session(Record row, String id) {
        try {
            MapSession session = new MapSession(id);
            SessionContent.read(row.get(DESK_SESSION.CONTENT)).forEach(session::setAttribute);
            session.setCreationTime(UtcInstant.parse(row.get(DESK_SESSION.CREATED_AT)));
            session.setLastAccessedTime(UtcInstant.parse(row.get(DESK_SESSION.USED_AT)));
            session.setMaxInactiveInterval(Duration.ofSeconds(row.get(DESK_SESSION.IDLE_SECONDS)));
            return Optional.of(StoredSession.of(session));
        } catch (IOException unreadable) {
            LOG.warn("A session cannot be read and counts as ended: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    @Override
    public void deleteById(String id) {
        var _ = writing.write(
                ITSELF,
                transaction -> transaction
                        .db()
                        .deleteFrom(DESK_SESSION)
                        .where(DESK_SESSION.DIGEST.eq(Secret.digest(id)))
                        .execute());
    }

    /** Ends every session of an account. */
    static void endAll(Transaction transaction, AccountId account) {
        transaction
                .db()
                .deleteFrom(DESK_SESSION)
                .where(DESK_SESSION.ACCOUNT_ID.eq(account.toString()))
                .execute();
    }

    /** Ends one session of an account, known by its digest. */
    static void end(Transaction transaction, AccountId account, String digest) {
        transaction
                .db()
                .deleteFrom(DESK_SESSION)
                .where(DESK_SESSION.ACCOUNT_ID.eq(account.toString()), DESK_SESSION.DIGEST.eq(digest))
                .execute();
    }

    /**
     * A session as its member sees it.
     *
     * @param digest by what it is known
     * @param began when they signed in
     * @param used when it was used last, to the minute
     * @param address where they signed in from
     * @param browser which browser
     * @param here whether it is the one that asks
     */
    public record Seen(String digest, Instant began, Instant used, String address, BrowserName browser, boolean here) {}

    /** The sessions of an account, the one last used first. */
    List<Seen> of(AccountId account, @Nullable String here) {
        String digest = here == null ? "" : Secret.digest(here);
        return store.read(db -> db
                .selectFrom(DESK_SESSION)
                .where(
                        DESK_SESSION.ACCOUNT_ID.eq(account.toString()),
                        DESK_SESSION.EXPIRES_AT.gt(UtcInstant.format(clock.instant())))
                .orderBy(DESK_SESSION.USED_AT.desc(), DESK_SESSION.DIGEST)
                .limit(100)
                .fetch()
                .stream()
                .flatMap(row -> session(row, "").stream()
                        .map(session -> new Seen(
                                row.get(DESK_SESSION.DIGEST),
                                UtcInstant.parse(row.get(DESK_SESSION.CREATED_AT)),
                                UtcInstant.parse(row.get(DESK_SESSION.USED_AT)),
                                session.getAttributeOrDefault(SignedIn.ADDRESS, ""),
                                new BrowserName(session.getAttributeOrDefault(SignedIn.BROWSER, "")),
                                row.get(DESK_SESSION.DIGEST).equals(digest))))
                .toList());
    }
}
