package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;

import java.util.List;
import org.jooq.DSLContext;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;

/** A mailing that is being made: its recipients are written down as they are found. */
public final class MailingFilling {

    private final Transaction transaction;
    private final MailingId id;
    private final String from;
    private int number;

    MailingFilling(Transaction transaction, MailingId id, String from) {
        this.transaction = transaction;
        this.id = id;
        this.from = from;
    }

    /** Adds recipients, some hundreds at most, none of whom it has. */
    public void add(List<Recipient> some) {
        DSLContext db = transaction.db();
        var batch = db.batch(db.insertInto(
                        MAILING_RECIPIENT,
                        MAILING_RECIPIENT.MAILING_ID,
                        MAILING_RECIPIENT.NUMBER,
                        MAILING_RECIPIENT.SUBSCRIBER,
                        MAILING_RECIPIENT.ADDRESS,
                        MAILING_RECIPIENT.DOMAIN,
                        MAILING_RECIPIENT.LANGUAGE,
                        MAILING_RECIPIENT.UNSUBSCRIBE,
                        MAILING_RECIPIENT.STATE,
                        MAILING_RECIPIENT.ATTEMPTS,
                        MAILING_RECIPIENT.NEXT_TRY)
                .values("", 0, "", "", "", "", "", "", 0, ""));
        for (Recipient recipient : some) {
            batch = batch.bind(
                    id.toString(),
                    ++number,
                    recipient.subscriber(),
                    recipient.address(),
                    recipient.domain(),
                    recipient.language().tag(),
                    recipient.unsubscribe(),
                    RecipientState.WAITING.name(),
                    0,
                    recipient.notBefore() == null ? from : UtcInstant.format(recipient.notBefore()));
        }
        var _ = batch.execute();
    }

    /** Ends it: the senders take it up when its time has come. */
    public MailingId end() {
        transaction
                .db()
                .update(MAILING)
                .set(MAILING.RECIPIENTS, number)
                .where(MAILING.ID.eq(id.toString()))
                .execute();
        transaction.changed("made", id.subject());
        return id;
    }
}
