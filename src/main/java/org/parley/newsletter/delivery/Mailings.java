package org.parley.newsletter.delivery;

import static org.jooq.impl.DSL.count;
import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_CONTENT;
import static org.parley.store.schema.Tables.MAILING_LEASE;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;
import static org.parley.store.schema.Tables.ROUND_MAILING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads how it stands with mailings, and with each of their recipients. */
@Component
public class Mailings {

    private static final Duration RATE_OVER = Duration.ofMinutes(1);
    private static final Duration SILENT = Duration.ofMinutes(15);

    private final Store store;
    private final Clock clock;

    Mailings(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What became of the message to somebody.
     *
     * @param answer what the relay said last, or what went wrong; may be empty
     * @param report what came back later, such as a bounce; absent if nothing did
     */
    public record Delivered(
            int number,
            String address,
            RecipientState state,
            int attempts,
            String answer,
            @Nullable Instant at,
            @Nullable String report) {}

    /**
     * A sender that has recipients in hand and has not been heard of for long.
     *
     * @param place the machine and the folder where its journal is
     */
    public record SilentSender(String lease, String place, Instant seen, int inHand) {}

    /** The newest mailings. */
    public List<Progress> newest(Caller caller, Language language, int limit) {
        Policy.require(caller, Act.MAIL);
        return store.read(db -> {
            List<String> ids = db.select(MAILING.ID)
                    .from(MAILING)
                    .orderBy(MAILING.CREATED_AT.desc(), MAILING.ID.desc())
                    .limit(limit)
                    .fetch(MAILING.ID);
            return progress(db, ids, language);
        });
    }

    /** How it stands with those of these keys. */
    public List<Progress> of(Caller caller, Collection<MailingId> ids, Language language) {
        Policy.require(caller, Act.MAIL);
        List<String> keys = ids.stream().map(MailingId::toString).toList();
        return keys.isEmpty() ? List.of() : store.read(db -> progress(db, keys, language));
    }

    /** How it stands with one; empty if there is none of this key. */
    public Optional<Progress> progress(Caller caller, MailingId id) {
        return progress(caller, id, Language.ENGLISH);
    }

    /** The same, with its subject in a language. */
    public Optional<Progress> progress(Caller caller, MailingId id, Language language) {
        Policy.require(caller, Act.MAIL);
        return store.read(
                db -> progress(db, List.of(id.toString()), language).stream().findFirst());
    }

    /** The recipients of a mailing that are in a state, by number, after a number. */
    public List<Delivered> recipients(Caller caller, MailingId id, RecipientState state, int after, int limit) {
        Policy.require(caller, Act.MAIL);
        return recipients(id, MAILING_RECIPIENT.STATE.eq(state.name()), after, limit);
    }

    /** Those whose message came back or was complained about. */
    public List<Delivered> reported(Caller caller, MailingId id, int after, int limit) {
        Policy.require(caller, Act.MAIL);
        return recipients(id, MAILING_RECIPIENT.REPORT.isNotNull(), after, limit);
    }

    /** Those that a list of a mailing's recipients shows, by number, after a number. */
    List<Delivered> shown(Caller caller, MailingId id, Shown shown, int after, int limit) {
        return shown == Shown.REPORTED
                ? reported(caller, id, after, limit)
                : recipients(caller, id, shown.state(), after, limit);
    }

    private List<Delivered> recipients(MailingId id, Condition which, int after, int limit) {
        return store.read(db -> db.selectFrom(MAILING_RECIPIENT)
                .where(MAILING_RECIPIENT.MAILING_ID.eq(id.toString()), MAILING_RECIPIENT.NUMBER.gt(after), which)
                .orderBy(MAILING_RECIPIENT.NUMBER)
                .limit(limit)
                .fetch(row -> new Delivered(
                        row.get(MAILING_RECIPIENT.NUMBER),
                        row.get(MAILING_RECIPIENT.ADDRESS),
                        RecipientState.valueOf(row.get(MAILING_RECIPIENT.STATE)),
                        row.get(MAILING_RECIPIENT.ATTEMPTS),
                        said(row),
                        instant(row.get(MAILING_RECIPIENT.SETTLED_AT)),
                        row.get(MAILING_RECIPIENT.REPORT))));
    }

    private static String said(Record row) {
        String report = row.get(MAILING_RECIPIENT.REPORT_DETAIL);
        String answer = row.get(MAILING_RECIPIENT.ANSWER);
        return report != null ? report : answer == null ? "" : answer;
    }

    /** Senders that have recipients in hand and have been silent for a quarter of an hour. */
    public List<SilentSender> silent(Caller caller) {
        Policy.require(caller, Act.MAIL);
        String before = UtcInstant.format(clock.instant().minus(SILENT));
        return store.read(db -> db.select(MAILING_LEASE.ID, MAILING_LEASE.PLACE, MAILING_LEASE.SEEN_AT, count())
                .from(MAILING_LEASE)
                .join(MAILING_RECIPIENT)
                .on(MAILING_RECIPIENT.LEASE.eq(MAILING_LEASE.ID))
                .where(MAILING_RECIPIENT.STATE.eq(RecipientState.LEASED.name()), MAILING_LEASE.SEEN_AT.lt(before))
                .groupBy(MAILING_LEASE.ID, MAILING_LEASE.PLACE, MAILING_LEASE.SEEN_AT)
                .fetch(row ->
                        new SilentSender(row.value1(), row.value2(), UtcInstant.parse(row.value3()), row.value4())));
    }

    /** Whether none of the last mailings to somebody, so many, could be delivered. */
    public static boolean undelivered(DSLContext db, String subscriber, int times) {
        List<Record> last = db.select(MAILING_RECIPIENT.STATE, MAILING_RECIPIENT.REPORT)
                .from(MAILING_RECIPIENT)
                .where(
                        MAILING_RECIPIENT.SUBSCRIBER.eq(subscriber),
                        MAILING_RECIPIENT.STATE.in(
                                RecipientState.SENT.name(),
                                RecipientState.UNCONFIRMED.name(),
                                RecipientState.FAILED.name()))
                .orderBy(MAILING_RECIPIENT.SETTLED_AT.desc(), MAILING_RECIPIENT.MAILING_ID.desc())
                .limit(times)
                .fetch(Record.class::cast);
        return last.size() == times
                && last.stream()
                        .allMatch(row -> row.get(MAILING_RECIPIENT.REPORT) != null
                                || RecipientState.FAILED.name().equals(row.get(MAILING_RECIPIENT.STATE)));
    }

    /** Forgets who it was that mailings went to, and what servers said of them; what waits is not sent. */
    public static void forget(Transaction transaction, String subscriber) {
        SteerMailing.skipWaiting(transaction, MAILING_RECIPIENT.SUBSCRIBER.eq(subscriber));
        transaction
                .db()
                .update(MAILING_RECIPIENT)
                .set(MAILING_RECIPIENT.ADDRESS, "")
                .set(MAILING_RECIPIENT.DOMAIN, "")
                .set(MAILING_RECIPIENT.UNSUBSCRIBE, "")
                .setNull(MAILING_RECIPIENT.ANSWER)
                .setNull(MAILING_RECIPIENT.REPORT_DETAIL)
                .where(MAILING_RECIPIENT.SUBSCRIBER.eq(subscriber))
                .execute();
    }

    private List<Progress> progress(DSLContext db, Collection<String> ids, Language language) {
        Map<String, Map<RecipientState, Integer>> counts = new HashMap<>();
        db.select(MAILING_RECIPIENT.MAILING_ID, MAILING_RECIPIENT.STATE, count())
                .from(MAILING_RECIPIENT)
                .where(MAILING_RECIPIENT.MAILING_ID.in(ids))
                .groupBy(MAILING_RECIPIENT.MAILING_ID, MAILING_RECIPIENT.STATE)
                .forEach(row -> counts.computeIfAbsent(row.value1(), _ -> new EnumMap<>(RecipientState.class))
                        .put(RecipientState.valueOf(row.value2()), row.value3()));
        Map<String, Integer> again = counted(
                db,
                ids,
                MAILING_RECIPIENT.STATE.eq(RecipientState.WAITING.name()).and(MAILING_RECIPIENT.ATTEMPTS.gt(0)));
        Map<String, Integer> bounced = counted(db, ids, MAILING_RECIPIENT.REPORT.isNotNull());
        Instant now = clock.instant();
        Map<String, Integer> lately =
                counted(db, ids, MAILING_RECIPIENT.SETTLED_AT.gt(UtcInstant.format(now.minus(RATE_OVER))));
        Map<String, Map<String, String>> subjects = new HashMap<>();
        db.select(MAILING_CONTENT.MAILING_ID, MAILING_CONTENT.LANGUAGE, MAILING_CONTENT.SUBJECT)
                .from(MAILING_CONTENT)
                .where(MAILING_CONTENT.MAILING_ID.in(ids))
                .orderBy(MAILING_CONTENT.LANGUAGE)
                .forEach(row -> subjects.computeIfAbsent(row.value1(), _ -> new java.util.LinkedHashMap<>())
                        .put(row.value2(), row.value3()));
        Map<String, String> rounds = db.selectFrom(ROUND_MAILING)
                .where(ROUND_MAILING.MAILING_ID.in(ids))
                .fetchMap(ROUND_MAILING.MAILING_ID, ROUND_MAILING.PACE);
        return db.selectFrom(MAILING)
                .where(MAILING.ID.in(ids))
                .orderBy(MAILING.CREATED_AT.desc(), MAILING.ID.desc())
                .fetch(row -> {
                    String id = row.get(MAILING.ID);
                    Map<String, String> words = subjects.getOrDefault(id, Map.of("", ""));
                    Instant begun = instant(row.get(MAILING.BEGUN_AT));
                    return new Progress(
                            MailingId.of(id),
                            row.get(MAILING.LIST_NAME),
                            words.getOrDefault(
                                    language.tag(), words.values().iterator().next()),
                            MailingState.valueOf(row.get(MAILING.STATE)),
                            UtcInstant.parse(row.get(MAILING.CREATED_AT)),
                            UtcInstant.parse(row.get(MAILING.NOT_BEFORE)),
                            begun,
                            instant(row.get(MAILING.ENDED_AT)),
                            row.get(MAILING.RECIPIENTS),
                            counts.getOrDefault(id, Map.of()),
                            again.getOrDefault(id, 0),
                            bounced.getOrDefault(id, 0),
                            rate(lately.getOrDefault(id, 0), begun, now),
                            row.get(MAILING.HELD_BECAUSE),
                            rounds.get(id));
                });
    }

    private static Map<String, Integer> counted(DSLContext db, Collection<String> ids, Condition which) {
        return db.select(MAILING_RECIPIENT.MAILING_ID, count())
                .from(MAILING_RECIPIENT)
                .where(MAILING_RECIPIENT.MAILING_ID.in(ids), which)
                .groupBy(MAILING_RECIPIENT.MAILING_ID)
                .fetchMap(MAILING_RECIPIENT.MAILING_ID, count());
    }

    private static double rate(int lately, @Nullable Instant begun, Instant now) {
        if (begun == null) {
            return 0;
        }
        Duration since = Duration.between(begun, now);
        double seconds = Math.max(1, (since.compareTo(RATE_OVER) < 0 ? since : RATE_OVER).toMillis() / 1000.0);
        return lately / seconds;
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : UtcInstant.parse(stored);
    }
}
