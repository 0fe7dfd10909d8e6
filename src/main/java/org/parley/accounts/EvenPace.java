package org.parley.accounts;

import static org.parley.store.schema.Tables.SIGN_UP_PACE;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;

/**
 * How many forms of one kind are taken from somebody: some at once, then one after each pause. What is counted is in the store,
 * so that several nodes agree, and of each only when the next would be due at an even pace.
 *
 * @param name what is counted, by a word of its own
 * @param atOnce how many are taken at once
 * @param pause how long after that the next is
 */
public record EvenPace(String name, int atOnce, Duration pause) {

    /** How long until one more is taken, as far as can be seen without writing. */
    public Duration remaining(DSLContext db, String whom, Instant now) {
        String due = db.select(SIGN_UP_PACE.DUE_AT)
                .from(SIGN_UP_PACE)
                .where(SIGN_UP_PACE.COUNTED.eq(key(whom)))
                .fetchOne(SIGN_UP_PACE.DUE_AT);
        return wait(due, now);
    }

    /** How long until one more is taken; the count is locked from here to the end of the transaction. */
    public Duration lock(Transaction transaction, String whom) {
        DSLContext db = transaction.db();
        db.insertInto(SIGN_UP_PACE, SIGN_UP_PACE.COUNTED, SIGN_UP_PACE.DUE_AT)
                .values(key(whom), transaction.storedAt())
                .onConflictDoNothing()
                .execute();
        db.update(SIGN_UP_PACE)
                .set(SIGN_UP_PACE.DUE_AT, SIGN_UP_PACE.DUE_AT)
                .where(SIGN_UP_PACE.COUNTED.eq(key(whom)))
                .execute();
        return remaining(db, whom, transaction.at());
    }

    /** Counts one more. */
    public void add(Transaction transaction, String whom) {
        DSLContext db = transaction.db();
        Instant due = db.select(SIGN_UP_PACE.DUE_AT)
                .from(SIGN_UP_PACE)
                .where(SIGN_UP_PACE.COUNTED.eq(key(whom)))
                .fetchSingle(row -> UtcInstant.parse(row.value1()));
        Instant from = due.isAfter(transaction.at()) ? due : transaction.at();
        db.update(SIGN_UP_PACE)
                .set(SIGN_UP_PACE.DUE_AT, UtcInstant.format(from.plus(pause)))
                .where(SIGN_UP_PACE.COUNTED.eq(key(whom)))
                .execute();
    }

    /** Forgets those who have had their pause. */
    public static void forget(Transaction transaction) {
        transaction
                .db()
                .deleteFrom(SIGN_UP_PACE)
                .where(SIGN_UP_PACE.DUE_AT.lt(transaction.storedAt()))
                .execute();
    }

    private Duration wait(@Nullable String due, Instant now) {
        if (due == null) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, UtcInstant.parse(due)).minus(pause.multipliedBy(atOnce - 1L));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private String key(String whom) {
        return name + ":" + whom;
    }
}
