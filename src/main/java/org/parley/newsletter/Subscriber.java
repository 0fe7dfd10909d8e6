package org.parley.newsletter;

import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.store.UtcInstant;

/**
 * A reader who is written to, or was.
 *
 * @param id their key
 * @param address their e-mail address; empty of one who was erased
 * @param reason why they are no longer written to; absent while they are
 * @param language the language that they are written to in
 * @param timeZone the time zone that they live by
 * @param pace how often they want to be written to
 * @param created since when they are known
 * @param ended since when they are no longer written to
 */
public record Subscriber(
        SubscriberId id,
        String address,
        @Nullable EndReason reason,
        Language language,
        String timeZone,
        Pace pace,
        Instant created,
        @Nullable Instant ended) {

    /** The state of those who are written to. */
    public static final String ACTIVE = "ACTIVE";

    /** The state of those who no longer are. */
    public static final String ENDED = "ENDED";

    /** Whether they are written to. */
    public boolean isActive() {
        return reason == null;
    }

    static Optional<Subscriber> find(DSLContext db, SubscriberId id) {
        return find(db, SUBSCRIBER.ID.eq(id.toString()));
    }

    /** The subscriber who is known by the key of an address. */
    static Optional<Subscriber> known(DSLContext db, String addressKey) {
        return find(db, SUBSCRIBER.ADDRESS_KEY.eq(addressKey));
    }

    private static Optional<Subscriber> find(DSLContext db, Condition which) {
        return db.selectFrom(SUBSCRIBER).where(which).fetchOptional(Subscriber::of);
    }

    static Subscriber of(Record row) {
        String reason = row.get(SUBSCRIBER.END_REASON);
        String ended = row.get(SUBSCRIBER.ENDED_AT);
        return new Subscriber(
                SubscriberId.of(row.get(SUBSCRIBER.ID)),
                row.get(SUBSCRIBER.ADDRESS),
                reason == null ? null : EndReason.valueOf(reason),
                Language.of(row.get(SUBSCRIBER.LANGUAGE)),
                row.get(SUBSCRIBER.TIME_ZONE),
                Pace.valueOf(row.get(SUBSCRIBER.PACE)),
                UtcInstant.parse(row.get(SUBSCRIBER.CREATED_AT)),
                ended == null ? null : UtcInstant.parse(ended));
    }
}
