package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down what became of recipients that a sender had in hand. */
@Component
class Settlement {

    private final Writing writing;
    private final List<AddressTrouble> troubles;

    Settlement(Writing writing, ObjectProvider<AddressTrouble> troubles) {
        this.writing = writing;
        this.troubles = troubles.orderedStream().toList();
    }

    /**
     * Writes it all down in one transaction. Those of whom nothing is known go back to waiting.
     *
     * @param later when to try some of those again, by their numbers; the others are due at once
     */
    void settle(String lease, Window window, Map<Integer, Outcome> outcomes, Map<Integer, Instant> later) {
        var _ = writing.write(Leases.DELIVERY, transaction -> {
            settle(transaction, lease, window, outcomes, later);
            return true;
        });
    }

    /** Notes what is wrong with the relay, or that nothing is, for those who look at the mailing. */
    void note(MailingId mailing, @Nullable String trouble) {
        var _ = writing.write(
                Leases.DELIVERY,
                transaction -> transaction
                        .db()
                        .update(MAILING)
                        .set(MAILING.HELD_BECAUSE, trouble)
                        .where(MAILING.ID.eq(mailing.toString()), MAILING.STATE.eq(MailingState.SENDING.name()))
                        .execute());
    }

    /** Pauses a mailing because of something that concerns all of it. */
    void hold(MailingId mailing, String because) {
        var _ = writing.write(Leases.DELIVERY, transaction -> {
            SteerMailing.hold(transaction, mailing, because);
            return true;
        });
    }

    void settle(
            Transaction transaction,
            String lease,
            Window window,
            Map<Integer, Outcome> outcomes,
            Map<Integer, Instant> later) {
        DSLContext db = transaction.db();
        String mailing = window.mailing().toString();
        Map<Integer, Leased> known = new HashMap<>();
        window.recipients().forEach(recipient -> known.put(recipient.number(), recipient));
        Query update = db.update(MAILING_RECIPIENT)
                .set(MAILING_RECIPIENT.STATE, "")
                .set(MAILING_RECIPIENT.ATTEMPTS, 0)
                .set(MAILING_RECIPIENT.NEXT_TRY, "")
                .set(MAILING_RECIPIENT.LEASE, "")
                .set(MAILING_RECIPIENT.ANSWER, "")
                .set(MAILING_RECIPIENT.FIRST_TRIED_AT, "")
                .set(MAILING_RECIPIENT.SETTLED_AT, "")
                .where(
                        MAILING_RECIPIENT.MAILING_ID.eq(""),
                        MAILING_RECIPIENT.NUMBER.eq(0),
                        MAILING_RECIPIENT.STATE.eq(""),
                        MAILING_RECIPIENT.LEASE.eq(""));
        var batch = db.batch(update);
        boolean any = false;
        List<AddressTrouble.Trouble> troubled = new ArrayList<>();
        for (Map.Entry<Integer, Outcome> entry : outcomes.entrySet()) {
            Leased recipient = known.get(entry.getKey());
            if (recipient == null || entry.getValue().kind() == Outcome.Kind.UNTRIED) {
                continue;
            }
            any = true;
            After after = After.of(entry.getValue(), recipient, transaction.at());
            batch = batch.bind(
                    after.state().name(),
                    recipient.attempts() + 1,
                    after.nextTry(),
                    null,
                    entry.getValue().answer(),
                    recipient.firstTried() == null ? transaction.storedAt() : recipient.firstTried(),
                    after.state() == RecipientState.WAITING ? null : transaction.storedAt(),
                    mailing,
                    recipient.number(),
                    RecipientState.LEASED.name(),
                    lease);
            after.trouble()
                    .ifPresent(kind -> troubled.add(new AddressTrouble.Trouble(
                            recipient.subscriber(),
                            window.mailing(),
                            window.list(),
                            kind,
                            entry.getValue().answer())));
        }
        if (any) {
            var _ = batch.execute();
        }
        troubled.forEach(trouble -> troubles.forEach(each -> each.happened(transaction, trouble)));
        giveBack(transaction, lease, mailing, later);
    }

    /** What the lease still holds goes back: to those who wait, or, of a mailing that was cancelled, to those left out. */
    private static void giveBack(Transaction transaction, String lease, String mailing, Map<Integer, Instant> later) {
        DSLContext db = transaction.db();
        boolean cancelled = MailingState.CANCELLED
                .name()
                .equals(db.select(MAILING.STATE)
                        .from(MAILING)
                        .where(MAILING.ID.eq(mailing))
                        .fetchOne(MAILING.STATE));
        RecipientState state = cancelled ? RecipientState.SKIPPED : RecipientState.WAITING;
        later.forEach((number, at) -> db.update(MAILING_RECIPIENT)
                .set(MAILING_RECIPIENT.NEXT_TRY, UtcInstant.format(at))
                .where(MAILING_RECIPIENT.MAILING_ID.eq(mailing), MAILING_RECIPIENT.NUMBER.eq(number))
                .execute());
        db.update(MAILING_RECIPIENT)
                .set(MAILING_RECIPIENT.STATE, state.name())
                .setNull(MAILING_RECIPIENT.LEASE)
                .set(MAILING_RECIPIENT.SETTLED_AT, cancelled ? transaction.storedAt() : null)
                .where(
                        MAILING_RECIPIENT.STATE.eq(RecipientState.LEASED.name()),
                        MAILING_RECIPIENT.MAILING_ID.eq(mailing),
                        MAILING_RECIPIENT.LEASE.eq(lease))
                .execute();
        if (cancelled) {
            // Those that were put off for later while it was being cancelled.
            SteerMailing.skipWaiting(transaction, MailingId.of(mailing));
        }
    }

    private record After(RecipientState state, String nextTry, Optional<AddressTrouble.Kind> trouble) {

        static After of(Outcome outcome, Leased recipient, Instant now) {
            String stored = UtcInstant.format(now);
            return switch (outcome.kind()) {
                case SENT -> new After(RecipientState.SENT, stored, Optional.empty());
                case UNCONFIRMED -> new After(RecipientState.UNCONFIRMED, stored, Optional.empty());
                case REFUSED -> new After(RecipientState.FAILED, stored, Optional.empty());
                case NO_SUCH_ADDRESS -> new After(RecipientState.FAILED, stored, Optional.of(AddressTrouble.Kind.GONE));
                case LATER -> putOff(recipient, now);
                case UNTRIED -> throw new IllegalArgumentException("nothing became of it");
            };
        }

        private static After putOff(Leased recipient, Instant now) {
            @Nullable String first = recipient.firstTried();
            return RetryWaits.next(recipient.attempts() + 1, first == null ? now : UtcInstant.parse(first), now)
                    .map(next -> new After(RecipientState.WAITING, UtcInstant.format(next), Optional.empty()))
                    .orElseGet(() -> new After(
                            RecipientState.FAILED,
                            UtcInstant.format(now),
                            Optional.of(AddressTrouble.Kind.UNDELIVERED)));
        }
    }
}
