package org.parley.newsletter;

import static org.parley.store.schema.Tables.READER_LIST;
import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Takes a reader off a list by the signed address of a letter. Done twice, it is as done once. */
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
     * @param id the key of the list
     * @param list the list
     */
    record Leaving(Subscriber subscriber, ListId id, ReaderList list) {}

    /** What a token is about; nothing where this installation did not sign it, or where there is nothing left to leave. */
    Optional<Leaving> find(String token) {
        return link.read(token)
                .flatMap(leaving -> store.read(db -> Subscriber.find(db, leaving.subscriber())
                        .filter(subscriber -> !subscriber.address().isEmpty())
                        .flatMap(subscriber ->
                                list(db, leaving.list()).map(list -> new Leaving(subscriber, leaving.list(), list)))));
    }

    private static Optional<ReaderList> list(DSLContext db, ListId id) {
        return db.selectFrom(READER_LIST)
                .where(READER_LIST.ID.eq(id.toString()))
                .fetchOptional(row ->
                        new ReaderList(ListKind.valueOf(row.get(READER_LIST.KIND)), row.get(READER_LIST.SUBJECT)));
    }

    /** Leaves the list, and is no longer written to at all where it was the last. */
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
        if (Subscriptions.remove(transaction, id, List.of(leaving.id)) == 0) {
            return;
        }
        Consent.record(
                transaction,
                List.of(new Consent(
                        id,
                        Consent.What.TOOK_BACK,
                        leaving.id,
                        transaction.at(),
                        Consent.Source.LETTER,
                        "",
                        network,
                        "")));
        transaction.changed("left", id.subject());
        if (Subscriptions.of(transaction.db(), id).isEmpty()) {
            EndSubscription.end(transaction, id, EndReason.LEFT, Consent.Source.LETTER, network, "");
        }
    }
}
