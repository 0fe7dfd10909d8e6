package org.parley.newsletter.delivery;

import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Subject;
import org.springframework.stereotype.Component;

/**
 * Gives up a sender whose journal is lost, with its machine or its disk: all that it had in hand counts as sent,
 * unconfirmed. Nobody but a person can know that the journal will not come back.
 */
@Component
public class GiveUpSender {

    private final Writing writing;
    private final Recovery recovery;

    GiveUpSender(Writing writing, Recovery recovery) {
        this.writing = writing;
        this.recovery = recovery;
    }

    /** Gives it up, and returns how many messages are unconfirmed by it. */
    public int giveUp(Caller caller, String lease) {
        Policy.require(caller, Act.MAIL);
        return writing.write(caller, transaction -> {
            int count = recovery.giveUp(transaction, lease);
            transaction.changed("given-up", new Subject("sender", lease));
            return count;
        });
    }
}
