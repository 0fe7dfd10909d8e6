package org.parley.newsletter;

import static org.parley.store.schema.Tables.READER_LIST;
import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.accounts.Network;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Takes a reader off a list, or the lists that a letter was about, by the signed address of a letter. Done twice, it is as done once. */
@Component
class LeaveList {

    private static final Caller ITSELF = new Caller.Itself("newsletter");

    private final Store store;
    private final Writing writing;
    private final UnsubscribeLink link;

    LeaveList(Store store, Writing writing, UnsubscribeLink link) {
        this.store = store;
        this.writing = writing;
        this.link = link;
    }

    /**
     * Who would leave what.
     *
     * @param subscriber who
     * @param lists what, and the keys of that; at least one
     */
    record Leaving(Subscriber subscriber, Map<ListId, ReaderList> lists) {}

    /** What a token is about; nothing where this installation did not sign it, or where there is nothing left to leave. */
    Optional<Leaving> find(String token) {
        return link.read(token)
                .flatMap(leaving -> store.read(db -> Subscriber.find(db, leaving.subscriber())
                        .filter(subscriber -> !subscriber.address().isEmpty())
                        .map(subscriber -> new Leaving(subscriber, lists(db, leaving.list())))
                        .filter(leave -> !leave.lists().isEmpty())));
    }

    private static Map<ListId, ReaderList> lists(DSLContext db, ListId key) {
        Map<ListId, ReaderList> lists = new LinkedHashMap<>();
        db.selectFrom(READER_LIST)
                .where(ListSet.has(READER_LIST.ID, key.toString()))
                .orderBy(READER_LIST.ID)
                .forEach(row -> lists.put(
                        ListId.of(row.get(READER_LIST.ID)),
                        new ReaderList(ListKind.valueOf(row.get(READER_LIST.KIND)), row.get(READER_LIST.SUBJECT))));
        return lists;
    }

    /** Leaves the lists, and is no longer written to at all where they were the last. */
    void leave(Leaving leaving, Network network) {
        var _ = writing.write(ITSELF, transaction -> {
            leave(transaction, leaving, network);
            return true;
        });
    }

    private static void leave(Transaction transaction, Leaving leaving, Network network) {
        SubscriberId id = leaving.subscriber.id();
        // The row is locked from here on, so that of two who leave two lists at once one sees that none is left.
        transaction
                .db()
                .update(SUBSCRIBER)
                .set(SUBSCRIBER.STATE, SUBSCRIBER.STATE)
                .where(SUBSCRIBER.ID.eq(id.toString()))
                .execute();
        List<ListId> left = Subscriptions.of(transaction.db(), id).values().stream()
                .filter(leaving.lists::containsKey)
                .toList();
        if (left.isEmpty()) {
            return;
        }
        var _ = Subscriptions.remove(transaction, id, left);
        Consent.record(
                transaction,
                left.stream()
                        .map(list -> new Consent(
                                id,
                                Consent.What.TOOK_BACK,
                                list,
                                transaction.at(),
                                Consent.Source.LETTER,
                                "",
                                network,
                                ""))
                        .toList());
        transaction.changed("left", id.subject());
        if (Subscriptions.of(transaction.db(), id).isEmpty()) {
            EndSubscription.end(transaction, id, EndReason.LEFT, Consent.Source.LETTER, network, "");
        }
    }
}
