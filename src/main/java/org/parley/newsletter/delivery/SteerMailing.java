package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;

import java.util.Arrays;
import java.util.Set;
import org.jooq.Condition;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Pauses, resumes and cancels mailings. */
@Component
public class SteerMailing {

    private final Writing writing;

    SteerMailing(Writing writing) {
        this.writing = writing;
    }

    /** Has nothing more of it sent until it is resumed; what senders have in hand at this moment still goes. */
    public boolean pause(Caller caller, MailingId id) {
        return move(caller, id, "paused", MailingState.PAUSED, MailingState.READY, MailingState.SENDING);
    }

    /** Has it sent on. */
    public boolean resume(Caller caller, MailingId id) {
        return move(caller, id, "resumed", MailingState.READY, MailingState.PAUSED);
    }

    /** Has nothing more of it sent, ever; what was sent cannot be taken back. */
    public boolean cancel(Caller caller, MailingId id) {
        return move(
                caller,
                id,
                "cancelled",
                MailingState.CANCELLED,
                MailingState.READY,
                MailingState.SENDING,
                MailingState.PAUSED);
    }

    /** Does it if the mailing is in one of the states, and says whether it was. */
    private boolean move(Caller caller, MailingId id, String act, MailingState to, MailingState... from) {
        Policy.require(caller, Act.MAIL);
        return writing.write(caller, transaction -> {
            if (!move(transaction, id, to, null, Set.copyOf(Arrays.asList(from)))) {
                return false;
            }
            if (to == MailingState.CANCELLED) {
                skipWaiting(transaction, id);
            }
            transaction.changed(act, id.subject());
            return true;
        });
    }

    /** Pauses a mailing because something is wrong that concerns all of it. */
    static void hold(Transaction transaction, MailingId id, String because) {
        if (move(transaction, id, MailingState.PAUSED, because, MailingState.SENT_FROM)) {
            transaction.changed("held", id.subject(), because);
        }
    }

    private static boolean move(
            Transaction transaction,
            MailingId id,
            MailingState to,
            @org.jspecify.annotations.Nullable String because,
            Set<MailingState> from) {
        return transaction
                        .db()
                        .update(MAILING)
                        .set(MAILING.STATE, to.name())
                        .set(MAILING.HELD_BECAUSE, because)
                        .set(MAILING.ENDED_AT, to.ended() ? transaction.storedAt() : null)
                        .where(
                                MAILING.ID.eq(id.toString()),
                                MAILING.STATE.in(from.stream().map(Enum::name).toList()))
                        .execute()
                == 1;
    }

    /** Those of a mailing who still wait are not sent it. */
    static void skipWaiting(Transaction transaction, MailingId id) {
        skipWaiting(transaction, MAILING_RECIPIENT.MAILING_ID.eq(id.toString()));
    }

    /** Those recipients who still wait are not sent it. */
    static void skipWaiting(Transaction transaction, Condition which) {
        transaction
                .db()
                .update(MAILING_RECIPIENT)
                .set(MAILING_RECIPIENT.STATE, RecipientState.SKIPPED.name())
                .set(MAILING_RECIPIENT.SETTLED_AT, transaction.storedAt())
                .where(which, MAILING_RECIPIENT.STATE.eq(RecipientState.WAITING.name()))
                .execute();
    }
}
