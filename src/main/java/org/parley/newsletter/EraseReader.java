package org.parley.newsletter;

import static org.parley.store.schema.Tables.CONSENT;
import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Erases what is known of a reader: address, lists, consents, and what they asked for. What remains is a keyed digest of the
 * address, so that no file of subscribers brings them back.
 */
@Component
class EraseReader {

    private static final Caller ITSELF = new Caller.Itself("newsletter");

    private final Writing writing;
    private final ObjectProvider<ReaderTraces> traces;

    EraseReader(Writing writing, ObjectProvider<ReaderTraces> traces) {
        this.writing = writing;
        this.traces = traces;
    }

    /** Erases it all at their own wish. */
    void erase(SubscriberId subscriber) {
        var _ = writing.write(ITSELF, transaction -> erase(transaction, subscriber));
    }

    boolean erase(Transaction transaction, SubscriberId id) {
        Optional<Subscriber> found = Subscriber.find(transaction.db(), id)
                .filter(subscriber -> !subscriber.address().isEmpty());
        found.ifPresent(subscriber -> erase(transaction, subscriber));
        return found.isPresent();
    }

    private void erase(Transaction transaction, Subscriber subscriber) {
        DSLContext db = transaction.db();
        String id = subscriber.id().toString();
        SignUp.forget(transaction, subscriber.id(), Set.of(subscriber.address()));
        Subscriptions.removeAll(transaction, subscriber.id());
        db.deleteFrom(CONSENT).where(CONSENT.SUBSCRIBER_ID.eq(id)).execute();
        db.update(SUBSCRIBER)
                .set(SUBSCRIBER.ADDRESS, "")
                .set(SUBSCRIBER.STATE, Subscriber.ENDED)
                .set(SUBSCRIBER.END_REASON, EndReason.ERASED.name())
                .set(SUBSCRIBER.TIME_ZONE, "UTC")
                .set(SUBSCRIBER.PACE, Pace.EACH.name())
                .set(SUBSCRIBER.CREATED_AT, transaction.storedAt())
                .set(SUBSCRIBER.CONFIRMED_AT, transaction.storedAt())
                .set(SUBSCRIBER.ENDED_AT, transaction.storedAt())
                .where(SUBSCRIBER.ID.eq(id))
                .execute();
        traces.orderedStream().forEach(trace -> trace.erase(transaction, subscriber.id()));
        transaction.changed("erased", subscriber.id().subject());
    }
}
