package org.parley.newsletter;

import static org.parley.store.schema.Tables.CONSENT;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Network;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;

/**
 * Something that a subscriber agreed to, or took back.
 *
 * @param subscriber who
 * @param what what they did
 * @param list the list that it is about; absent where it is about none alone
 * @param given when they did it
 * @param source by what way
 * @param sentence the words that they agreed to, as they stood on their screen; empty where there were none
 * @param network the net that it came from
 * @param detail what more there is to say
 */
public record Consent(
        SubscriberId subscriber,
        What what,
        @Nullable ListId list,
        Instant given,
        Source source,
        String sentence,
        Network network,
        String detail) {

    /** How many characters a detail has at most. */
    static final int LONGEST_DETAIL = 500;

    private static final int AT_ONCE = 500;

    public Consent {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    /** What is done. */
    public enum What {
        /** Agreed to get what a list sends. */
        AGREED,
        /** Took that back. */
        TOOK_BACK,
        /** Chose another language, pace or time zone. */
        CHANGED,
        /** Has another address. */
        MOVED,
        /** Is no longer written to at all. */
        ENDED
    }

    /** By what way. */
    public enum Source {
        /** The form of the subscribe page, and its confirmation. */
        FORM,
        /** The page of preferences. */
        PREFERENCES,
        /** The signed address in a letter. */
        LETTER,
        /** A file of subscribers. */
        IMPORT,
        /** The desk. */
        DESK,
        /** What came back of what was sent. */
        DELIVERY
    }

    /** Adds them to the record. */
    static void record(Transaction transaction, List<Consent> consents) {
        for (int from = 0; from < consents.size(); from += AT_ONCE) {
            add(transaction, consents.subList(from, Math.min(from + AT_ONCE, consents.size())));
        }
    }

    private static void add(Transaction transaction, List<Consent> consents) {
        var rows = transaction
                .db()
                .insertInto(
                        CONSENT,
                        CONSENT.ID,
                        CONSENT.SUBSCRIBER_ID,
                        CONSENT.WHAT,
                        CONSENT.LIST_ID,
                        CONSENT.GIVEN_AT,
                        CONSENT.RECORDED_AT,
                        CONSENT.SOURCE,
                        CONSENT.SENTENCE,
                        CONSENT.NETWORK,
                        CONSENT.DETAIL);
        for (Consent consent : consents) {
            rows = rows.values(
                    Keys.next().toString(),
                    consent.subscriber.toString(),
                    consent.what.name(),
                    consent.list == null ? null : consent.list.toString(),
                    UtcInstant.format(consent.given),
                    transaction.storedAt(),
                    consent.source.name(),
                    consent.sentence,
                    consent.network.prefix(),
                    consent.detail);
        }
        rows.execute();
    }
}
