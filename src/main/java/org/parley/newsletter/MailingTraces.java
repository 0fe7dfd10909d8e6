package org.parley.newsletter;

import org.parley.newsletter.delivery.Mailings;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Takes the address of a reader who was erased out of the mailings that went to them. */
@Component
class MailingTraces implements ReaderTraces {

    MailingTraces() {}

    @Override
    public void erase(Transaction transaction, SubscriberId subscriber) {
        Mailings.forget(transaction, subscriber.toString());
    }
}
