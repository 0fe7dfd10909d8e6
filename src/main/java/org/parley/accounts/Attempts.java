package org.parley.accounts;

import static org.parley.store.schema.Tables.ATTEMPT;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/**
 * Slows those who try again and again: some attempts are free, then each must wait twice as long as the one before.
 *
 * <p>An attempt is counted before it is judged, in one transaction, so that many at once are many; on success the count is
 * taken back. What is counted is in the store, so that several nodes agree.
 */
@Component
class Attempts {

    private static final Caller ITSELF = new Caller.Itself("sign-in");
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Writing writing;

    Attempts(Writing writing) {
        this.writing = writing;
    }

    /** What attempts are counted by. */
    enum Counted {
        /** Passwords tried for one e-mail address, whether or not an account has it. */
        ACCOUNT(5, Duration.ofSeconds(5), Duration.ofMinutes(15)),
        /** All that is tried from one network address. */
        ADDRESS(30, Duration.ofSeconds(5), Duration.ofMinutes(15)),
        /** Codes tried for one account. */
        CODE(5, Duration.ofSeconds(5), Duration.ofMinutes(15)),
        /** Links asked for at one e-mail address, whether or not an account has it. */
        LINK(3, Duration.ofMinutes(1), Duration.ofHours(1)),
        /** Links asked for from one network address. */
        LINK_ADDRESS(10, Duration.ofSeconds(30), Duration.ofHours(1)),
        /** Sign-ins by passkey or through a provider begun at one network address. */
        BEGUN(100, Duration.ofSeconds(5), Duration.ofMinutes(15)),
        /** Tokens that are none, or no longer, sent from one network address. */
        TOKEN(30, Duration.ofSeconds(5), Duration.ofMinutes(15));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Counted(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        /** This, counted for somebody. */
        Count of(String whom) {
            return new Count(this, whom);
        }

        private Duration wait(int attempts) {
            if (attempts < free) {
                return Duration.ZERO;
            }
            Duration wait = first.multipliedBy(1L << Math.min(attempts - free, 20));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    /** Something counted for somebody. */
    record Count(Counted what, String whom) {

        private String key() {
            return what.name() + ":" + Secret.digest(whom);
        }
    }

    /** Counts an attempt, unless it comes too early; returns how much longer to wait then, else zero. */
    Duration begin(Count... counts) {
        List<Count> inOrder =
                Arrays.stream(counts).sorted(Comparator.comparing(Count::key)).toList();
        return writing.write(ITSELF, transaction -> {
            Duration wait = inOrder.stream()
                    .map(count -> remaining(transaction, count))
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            if (wait.isZero()) {
                inOrder.forEach(count -> add(transaction, count));
                transaction
                        .db()
                        .deleteFrom(ATTEMPT)
                        .where(ATTEMPT.LAST_AT.lt(
                                UtcInstant.format(transaction.at().minus(FORGOTTEN_AFTER))))
                        .execute();
            }
            return wait;
        });
    }

    /** Forgets what was counted for an account that has now signed in, and takes the last attempt of an address back. */
    void succeeded(Count account, Count address) {
        var _ = writing.write(ITSELF, transaction -> {
            DSLContext db = transaction.db();
            db.deleteFrom(ATTEMPT).where(ATTEMPT.COUNTED.eq(account.key())).execute();
            return db.update(ATTEMPT)
                    .set(ATTEMPT.FAILURES, ATTEMPT.FAILURES.minus(1))
                    .set(ATTEMPT.WAIT_UNTIL, transaction.storedAt())
                    .where(ATTEMPT.COUNTED.eq(address.key()), ATTEMPT.FAILURES.gt(0))
                    .execute();
        });
    }

    /** How long to wait; the row is locked from here to the end of the transaction. */
    private static Duration remaining(Transaction transaction, Count count) {
        DSLContext db = transaction.db();
        db.insertInto(ATTEMPT, ATTEMPT.COUNTED, ATTEMPT.FAILURES, ATTEMPT.LAST_AT, ATTEMPT.WAIT_UNTIL)
                .values(count.key(), 0, transaction.storedAt(), transaction.storedAt())
                .onConflictDoNothing()
                .execute();
        db.update(ATTEMPT)
                .set(ATTEMPT.FAILURES, ATTEMPT.FAILURES)
                .where(ATTEMPT.COUNTED.eq(count.key()))
                .execute();
        Instant until = db.select(ATTEMPT.WAIT_UNTIL)
                .from(ATTEMPT)
                .where(ATTEMPT.COUNTED.eq(count.key()))
                .fetchSingle(row -> UtcInstant.parse(row.value1()));
        Duration remaining = Duration.between(transaction.at(), until);
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }

    private static void add(Transaction transaction, Count count) {
        DSLContext db = transaction.db();
        var row = db.selectFrom(ATTEMPT).where(ATTEMPT.COUNTED.eq(count.key())).fetchSingle();
        boolean old =
                UtcInstant.parse(row.get(ATTEMPT.LAST_AT)).plus(FORGOTTEN_AFTER).isBefore(transaction.at());
        int attempts = old ? 1 : row.get(ATTEMPT.FAILURES) + 1;
        db.update(ATTEMPT)
                .set(ATTEMPT.FAILURES, attempts)
                .set(ATTEMPT.LAST_AT, transaction.storedAt())
                .set(ATTEMPT.WAIT_UNTIL, UtcInstant.format(transaction.at().plus(count.what.wait(attempts))))
                .where(ATTEMPT.COUNTED.eq(count.key()))
                .execute();
    }
}
