package org.parley.newsletter;

import static org.parley.store.schema.Tables.READER_LIST;
import static org.parley.store.schema.Tables.SUBSCRIPTION;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.store.Transaction;

/** Which lists a subscriber is on. */
final class Subscriptions {

    private Subscriptions() {}

    /** The lists that a subscriber is on, the oldest first. */
    static Map<ReaderList, ListId> of(DSLContext db, SubscriberId subscriber) {
        Map<ReaderList, ListId> lists = new LinkedHashMap<>();
        db.select(READER_LIST.KIND, READER_LIST.SUBJECT, READER_LIST.ID)
                .from(SUBSCRIPTION)
                .join(READER_LIST)
                .on(READER_LIST.ID.eq(SUBSCRIPTION.LIST_ID))
                .where(SUBSCRIPTION.SUBSCRIBER_ID.eq(subscriber.toString()))
                .orderBy(SUBSCRIPTION.SINCE, READER_LIST.ID)
                .forEach(row -> lists.put(
                        new ReaderList(ListKind.valueOf(row.value1()), row.value2()), ListId.of(row.value3())));
        return lists;
    }

    /** Puts a subscriber on lists; on one that they are on already nothing is done. */
    static void add(Transaction transaction, SubscriberId subscriber, Language language, Collection<ListId> lists) {
        if (lists.isEmpty()) {
            return;
        }
        var rows = transaction
                .db()
                .insertInto(
                        SUBSCRIPTION,
                        SUBSCRIPTION.LIST_ID,
                        SUBSCRIPTION.LANGUAGE,
                        SUBSCRIPTION.SUBSCRIBER_ID,
                        SUBSCRIPTION.SINCE);
        for (ListId list : lists) {
            rows = rows.values(list.toString(), language.tag(), subscriber.toString(), transaction.storedAt());
        }
        rows.onConflictDoNothing().execute();
    }

    /** Has what a subscriber gets sent in another language. */
    static void setLanguage(Transaction transaction, SubscriberId subscriber, Language language) {
        transaction
                .db()
                .update(SUBSCRIPTION)
                .set(SUBSCRIPTION.LANGUAGE, language.tag())
                .where(SUBSCRIPTION.SUBSCRIBER_ID.eq(subscriber.toString()), SUBSCRIPTION.LANGUAGE.ne(language.tag()))
                .execute();
    }

    /** Takes a subscriber off lists; returns off how many. */
    static int remove(Transaction transaction, SubscriberId subscriber, Collection<ListId> lists) {
        return lists.isEmpty()
                ? 0
                : transaction
                        .db()
                        .deleteFrom(SUBSCRIPTION)
                        .where(
                                SUBSCRIPTION.SUBSCRIBER_ID.eq(subscriber.toString()),
                                SUBSCRIPTION.LIST_ID.in(
                                        lists.stream().map(ListId::toString).toList()))
                        .execute();
    }

    /** Takes a subscriber off all lists. */
    static void removeAll(Transaction transaction, SubscriberId subscriber) {
        transaction
                .db()
                .deleteFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.SUBSCRIBER_ID.eq(subscriber.toString()))
                .execute();
    }

    /** What of these is not among those. */
    static Set<ListId> without(Collection<ListId> these, Collection<ListId> those) {
        Set<ListId> known = new HashSet<>(those);
        return these.stream().filter(list -> !known.contains(list)).collect(Collectors.toSet());
    }
}
