package org.parley.newsletter.delivery;

import org.parley.store.Transaction;

/** Is told, in the transaction that records it, that a subscriber's address fails or that its owner complained. */
@FunctionalInterface
public interface AddressTrouble {

    /** Takes a trouble; ends the subscription where it is grave. */
    void happened(Transaction transaction, Trouble trouble);

    /** What kind of trouble. */
    enum Kind {
        /** The address does not exist, or takes no mail any more. */
        GONE,
        /** The message could not be delivered, for a reason that may pass: a full mailbox, a server that did not answer. */
        UNDELIVERED,
        /** Its owner told their provider that the message was not wanted. */
        COMPLAINT
    }

    /**
     * A trouble with an address.
     *
     * @param subscriber whose it is
     * @param mailing what was sent to it
     * @param list the list that it was sent to
     * @param detail what the receiving side said
     */
    record Trouble(String subscriber, MailingId mailing, String list, Kind kind, String detail) {}
}
