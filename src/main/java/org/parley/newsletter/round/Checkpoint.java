package org.parley.newsletter.round;

import static org.parley.store.schema.Tables.ROUND_CHECKPOINT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.newsletter.Pace;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;

/**
 * How far the rounds of a pace have come.
 *
 * @param reached the place in the change log up to which readers of this pace were told what is new
 * @param at when that was
 */
record Checkpoint(Pace pace, long reached, Instant at) {

    static Optional<Checkpoint> find(DSLContext db, Pace pace) {
        return db.selectFrom(ROUND_CHECKPOINT)
                .where(ROUND_CHECKPOINT.PACE.eq(pace.name()))
                .fetchOptional(row -> new Checkpoint(
                        pace, row.get(ROUND_CHECKPOINT.REACHED), UtcInstant.parse(row.get(ROUND_CHECKPOINT.MADE_AT))));
    }

    /** Begins the rounds of a pace: what is there already is not told. Where another node was faster, its word holds. */
    static void begin(Transaction transaction, Pace pace, long newest) {
        transaction
                .db()
                .insertInto(ROUND_CHECKPOINT, ROUND_CHECKPOINT.PACE, ROUND_CHECKPOINT.REACHED, ROUND_CHECKPOINT.MADE_AT)
                .values(pace.name(), newest, transaction.storedAt())
                .onConflictDoNothing()
                .execute();
    }

    /**
     * Moves on within the transaction that makes the letters.
     *
     * @return whether it was still here: of several nodes that look at once, one makes the round
     */
    boolean moveTo(Transaction transaction, long until) {
        return transaction
                        .db()
                        .update(ROUND_CHECKPOINT)
                        .set(ROUND_CHECKPOINT.REACHED, until)
                        .set(ROUND_CHECKPOINT.MADE_AT, transaction.storedAt())
                        .where(
                                ROUND_CHECKPOINT.PACE.eq(pace.name()),
                                ROUND_CHECKPOINT.REACHED.eq(reached),
                                ROUND_CHECKPOINT.MADE_AT.eq(UtcInstant.format(at)))
                        .execute()
                == 1;
    }
}
