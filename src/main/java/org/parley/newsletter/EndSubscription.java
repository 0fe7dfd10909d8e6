package org.parley.newsletter;

import static org.parley.store.schema.Tables.SUBSCRIBER;

import java.util.List;
import java.util.Set;
import org.parley.accounts.Network;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Ends it that a subscriber is written to, for a reason that is kept. */
@Component
public class EndSubscription {

    private static final Caller ITSELF = new Caller.Itself("newsletter");

    private final Writing writing;
    private final EraseReader erasing;

    EndSubscription(Writing writing, EraseReader erasing) {
        this.writing = writing;
        this.erasing = erasing;
    }

    /** Ends it for what came back of a letter; nothing happens where it has ended before. */
    public void end(SubscriberId subscriber, EndReason reason, String detail) {
        var _ = writing.write(ITSELF, transaction -> end(transaction, subscriber, reason, detail));
    }

    /**
     * The same within a transaction that records what came back.
     *
     * @return whether it had not ended before
     */
    public static boolean end(Transaction transaction, SubscriberId subscriber, EndReason reason, String detail) {
        return end(transaction, subscriber, reason, Consent.Source.DELIVERY, Network.NONE, detail);
    }

    /**
     * Ends it by the hand of whoever keeps the readers.
     *
     * @return whether it had not ended before
     */
    boolean end(Caller caller, SubscriberId subscriber, EndReason reason, String detail) {
        Policy.require(caller, Act.KEEP_READERS);
        return writing.write(
                caller,
                transaction -> reason == EndReason.ERASED
                        ? erasing.erase(transaction, subscriber)
                        : end(transaction, subscriber, reason, Consent.Source.DESK, Network.NONE, detail));
    }

    static boolean end(
            Transaction transaction,
            SubscriberId subscriber,
            EndReason reason,
            Consent.Source source,
            Network network,
            String detail) {
        boolean ended = transaction
                        .db()
                        .update(SUBSCRIBER)
                        .set(SUBSCRIBER.STATE, Subscriber.ENDED)
                        .set(SUBSCRIBER.END_REASON, reason.name())
                        .set(SUBSCRIBER.ENDED_AT, transaction.storedAt())
                        .where(SUBSCRIBER.ID.eq(subscriber.toString()), SUBSCRIBER.STATE.eq(Subscriber.ACTIVE))
                        .execute()
                == 1;
        if (ended) {
            Subscriptions.removeAll(transaction, subscriber);
            String said = detail.isBlank() ? reason.name() : reason.name() + ": " + detail.strip();
            Consent.record(
                    transaction,
                    List.of(new Consent(
                            subscriber, Consent.What.ENDED, null, transaction.at(), source, "", network, said)));
            transaction.changed("ended", subscriber.subject(), reason.name());
        }
        return ended;
    }

    /** The reasons that whoever keeps the readers can give. */
    static final Set<EndReason> AT_DESK =
            Set.of(EndReason.ASKED, EndReason.BOUNCED, EndReason.COMPLAINED, EndReason.ERASED);
}
