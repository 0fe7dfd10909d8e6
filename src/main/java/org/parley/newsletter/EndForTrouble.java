package org.parley.newsletter;

import org.parley.newsletter.delivery.AddressTrouble;
import org.parley.newsletter.delivery.Mailings;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/**
 * Ends a subscription whose address is gone, or whose owner complained: both at once. One that only could not be reached is
 * given up when that has happened to {@value #TIMES} mailings in a row.
 */
@Component
class EndForTrouble implements AddressTrouble {

    /** Of how many mailings in a row none could be delivered before an address is given up. */
    static final int TIMES = 3;

    EndForTrouble() {}

    @Override
    public void happened(Transaction transaction, Trouble trouble) {
        EndReason reason = switch (trouble.kind()) {
            case COMPLAINT -> EndReason.COMPLAINED;
            case GONE -> EndReason.BOUNCED;
            case UNDELIVERED ->
                Mailings.undelivered(transaction.db(), trouble.subscriber(), TIMES) ? EndReason.BOUNCED : null;
        };
        if (reason != null) {
            var _ = EndSubscription.end(transaction, SubscriberId.of(trouble.subscriber()), reason, trouble.detail());
        }
    }
}
