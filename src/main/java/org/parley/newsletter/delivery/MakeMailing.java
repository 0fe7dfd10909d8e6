package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING;
import static org.parley.store.schema.Tables.MAILING_CONTENT;

import java.util.List;
import org.jooq.DSLContext;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Makes a mailing with all its recipients, in one transaction, so that nobody is left out or written down twice. */
@Component
public class MakeMailing {

    private static final int AT_ONCE = 500;

    private final Writing writing;

    MakeMailing(Writing writing) {
        this.writing = writing;
    }

    /**
     * Makes it; the senders take it up when its time has come.
     *
     * @throws Policy.Refused if the caller may not
     */
    public MailingId make(Caller caller, NewMailing mailing, RecipientSource source) {
        Policy.require(caller, Act.MAIL);
        return writing.write(caller, transaction -> make(transaction, mailing, source));
    }

    /** Makes it within a transaction that does more; whoever calls has asked the policy. */
    public MailingId make(Transaction transaction, NewMailing mailing, RecipientSource source) {
        MailingFilling filling = begin(transaction, mailing);
        List<Recipient> some = source.after(transaction.db(), null, AT_ONCE);
        while (!some.isEmpty()) {
            filling.add(some);
            some = some.size() < AT_ONCE
                    ? List.of()
                    : source.after(transaction.db(), some.getLast().subscriber(), AT_ONCE);
        }
        return filling.end();
    }

    /** Begins one whose recipients are found bit by bit, each once, within a transaction; whoever calls has asked the policy. */
    public MailingFilling begin(Transaction transaction, NewMailing mailing) {
        DSLContext db = transaction.db();
        MailingId id = MailingId.next();
        String from = mailing.notBefore() == null ? transaction.storedAt() : UtcInstant.format(mailing.notBefore());
        db.insertInto(MAILING)
                .set(MAILING.ID, id.toString())
                .set(MAILING.LIST_NAME, mailing.list())
                .set(MAILING.LIST_ID, mailing.listId())
                .set(MAILING.STATE, MailingState.READY.name())
                .set(MAILING.CREATED_AT, transaction.storedAt())
                .set(MAILING.CREATED_BY, transaction.by())
                .set(MAILING.NOT_BEFORE, from)
                .set(MAILING.RECIPIENTS, 0)
                .execute();
        mailing.contents()
                .forEach((language, content) -> db.insertInto(MAILING_CONTENT)
                        .set(MAILING_CONTENT.MAILING_ID, id.toString())
                        .set(MAILING_CONTENT.LANGUAGE, language.tag())
                        .set(MAILING_CONTENT.LIST_TITLE, content.listTitle())
                        .set(MAILING_CONTENT.SUBJECT, content.subject())
                        .set(MAILING_CONTENT.HTML, content.html())
                        .execute());
        return new MailingFilling(transaction, id, from);
    }
}
