package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_LEASE;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands recipients out to senders, each to one at a time. */
@Component
class Leases {

    static final Caller DELIVERY = new Caller.Itself("delivery");

    private static final int MAILINGS_LOOKED_AT = 20;

    private final Store store;
    private final Writing writing;
    private final List<Departures> departures;

    Leases(Store store, Writing writing, ObjectProvider<Departures> departures) {
        this.store = store;
        this.writing = writing;
        this.departures = departures.orderedStream().toList();
    }

    private record Due(MailingId id, String list, @Nullable String listId, boolean begun) {}

    /** Writes down that there is a sender of this name. */
    void open(String lease, String place) {
        var _ = writing.write(
                DELIVERY,
                transaction -> transaction
                        .db()
                        .insertInto(MAILING_LEASE, MAILING_LEASE.ID, MAILING_LEASE.PLACE, MAILING_LEASE.SEEN_AT)
                        .values(lease, place, transaction.storedAt())
                        .execute());
    }

    /** Strikes a sender out that has nothing in hand. */
    void end(String lease) {
        var _ = writing.write(DELIVERY, transaction -> {
            close(transaction.db(), lease);
            return true;
        });
    }

    /** Strikes a sender out that has nothing in hand. */
    static void close(DSLContext db, String lease) {
        db.deleteFrom(MAILING_LEASE).where(MAILING_LEASE.ID.eq(lease)).execute();
    }

    /** Takes recipients that are due, of the oldest mailing that has some; empty if none has. */
    Optional<Window> take(String lease, int atMost, String now) {
        for (Due mailing : due(now)) {
            Optional<Window> window = writing.write(DELIVERY, transaction -> take(transaction, mailing, lease, atMost));
            if (window.isPresent()) {
                return window;
            }
        }
        return Optional.empty();
    }

    /** The mailings that have something due, or nothing left at all; found by reading, so that idle senders do not write. */
    private List<Due> due(String now) {
        return store.read(db -> db.select(MAILING.ID, MAILING.LIST_NAME, MAILING.STATE, MAILING.LIST_ID)
                .from(MAILING)
                .where(
                        MAILING.STATE.in(MailingState.READY.name(), MailingState.SENDING.name()),
                        MAILING.NOT_BEFORE.le(now),
                        DSL.exists(DSL.selectOne()
                                        .from(MAILING_RECIPIENT)
                                        .where(
                                                MAILING_RECIPIENT.STATE.eq(RecipientState.WAITING.name()),
                                                MAILING_RECIPIENT.MAILING_ID.eq(MAILING.ID),
                                                MAILING_RECIPIENT.NEXT_TRY.le(now)))
                                .or(DSL.notExists(DSL.selectOne()
                                        .from(MAILING_RECIPIENT)
                                        .where(
                                                MAILING_RECIPIENT.STATE.in(
                                                        RecipientState.WAITING.name(), RecipientState.LEASED.name()),
                                                MAILING_RECIPIENT.MAILING_ID.eq(MAILING.ID)))))
                .orderBy(MAILING.NOT_BEFORE, MAILING.ID)
                .limit(MAILINGS_LOOKED_AT)
                .fetch(row -> new Due(
                        MailingId.of(row.value1()),
                        row.value2(),
                        row.value4(),
                        row.value3().equals(MailingState.SENDING.name()))));
    }

    private Optional<Window> take(Transaction transaction, Due mailing, String lease, int atMost) {
        DSLContext db = transaction.db();
        // On PostgreSQL this shares the row with other senders and waits for whoever pauses or cancels it.
        var asked = db.select(MAILING.STATE)
                .from(MAILING)
                .where(
                        MAILING.ID.eq(mailing.id().toString()),
                        MAILING.STATE.in(MailingState.READY.name(), MailingState.SENDING.name()));
        boolean still =
                db.dialect() == SQLDialect.POSTGRES ? asked.forShare().fetchOne() != null : asked.fetchOne() != null;
        if (!still) {
            return Optional.empty();
        }
        List<Leased> taken = select(transaction, mailing.id(), atMost);
        if (taken.isEmpty()) {
            finish(transaction, mailing.id());
            return Optional.empty();
        }
        List<Leased> wanted = withoutDeparted(transaction, mailing, taken);
        db.update(MAILING_RECIPIENT)
                .set(MAILING_RECIPIENT.STATE, RecipientState.LEASED.name())
                .set(MAILING_RECIPIENT.LEASE, lease)
                .where(MAILING_RECIPIENT.MAILING_ID.eq(mailing.id().toString()), are(wanted))
                .execute();
        db.update(MAILING_LEASE)
                .set(MAILING_LEASE.SEEN_AT, transaction.storedAt())
                .where(MAILING_LEASE.ID.eq(lease))
                .execute();
        if (!mailing.begun()) {
            db.update(MAILING)
                    .set(MAILING.STATE, MailingState.SENDING.name())
                    .set(MAILING.BEGUN_AT, DSL.coalesce(MAILING.BEGUN_AT, DSL.val(transaction.storedAt())))
                    .where(MAILING.ID.eq(mailing.id().toString()), MAILING.STATE.eq(MailingState.READY.name()))
                    .execute();
        }
        return Optional.of(new Window(mailing.id(), mailing.list(), wanted));
    }

    /** That recipients are these; as a range where their numbers follow one another, which most do. */
    private static Condition are(List<Leased> recipients) {
        List<Integer> numbers = recipients.stream().map(Leased::number).sorted().toList();
        return !numbers.isEmpty() && numbers.getLast() - numbers.getFirst() == numbers.size() - 1
                ? MAILING_RECIPIENT.NUMBER.between(numbers.getFirst(), numbers.getLast())
                : MAILING_RECIPIENT.NUMBER.in(numbers);
    }

    private static List<Leased> select(Transaction transaction, MailingId mailing, int atMost) {
        var due = transaction
                .db()
                .selectFrom(MAILING_RECIPIENT)
                .where(
                        MAILING_RECIPIENT.STATE.eq(RecipientState.WAITING.name()),
                        MAILING_RECIPIENT.MAILING_ID.eq(mailing.toString()),
                        MAILING_RECIPIENT.NEXT_TRY.le(transaction.storedAt()))
                .orderBy(MAILING_RECIPIENT.NEXT_TRY)
                .limit(atMost);
        var rows = transaction.db().dialect() == SQLDialect.POSTGRES
                ? due.forUpdate().skipLocked().fetch()
                : due.fetch();
        return rows.map(Leased::of);
    }

    private List<Leased> withoutDeparted(Transaction transaction, Due mailing, List<Leased> taken) {
        Collection<String> subscribers = taken.stream().map(Leased::subscriber).toList();
        Set<String> gone = new HashSet<>();
        departures.forEach(each -> gone.addAll(each.among(transaction.db(), mailing.listId(), subscribers)));
        if (gone.isEmpty()) {
            return taken;
        }
        List<Leased> wanted = new ArrayList<>(taken);
        wanted.removeIf(recipient -> gone.contains(recipient.subscriber()));
        SteerMailing.skipWaiting(
                transaction,
                MAILING_RECIPIENT.MAILING_ID.eq(mailing.id().toString()).and(MAILING_RECIPIENT.SUBSCRIBER.in(gone)));
        return wanted;
    }

    private static void finish(Transaction transaction, MailingId mailing) {
        DSLContext db = transaction.db();
        boolean left = db.fetchExists(
                MAILING_RECIPIENT,
                MAILING_RECIPIENT.MAILING_ID.eq(mailing.toString()),
                MAILING_RECIPIENT.STATE.in(RecipientState.WAITING.name(), RecipientState.LEASED.name()));
        if (!left) {
            int ended = db.update(MAILING)
                    .set(MAILING.STATE, MailingState.DONE.name())
                    .set(MAILING.ENDED_AT, transaction.storedAt())
                    .where(
                            MAILING.ID.eq(mailing.toString()),
                            MAILING.STATE.in(MailingState.READY.name(), MailingState.SENDING.name()))
                    .execute();
            if (ended == 1) {
                transaction.changed("sent", mailing.subject());
            }
        }
    }
}
