package org.parley.newsletter;

import org.parley.store.Transaction;

/** A part that keeps something of subscribers beside what this module keeps, and gives it up when one is erased. */
public interface ReaderTraces {

    /**
     * Removes whatever tells who a subscriber was: address, answers of servers. It is called within the transaction that
     * erases all else.
     */
    void erase(Transaction transaction, SubscriberId subscriber);
}
