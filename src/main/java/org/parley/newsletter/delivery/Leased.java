package org.parley.newsletter.delivery;

import static org.parley.store.schema.Tables.MAILING_RECIPIENT;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;

/**
 * A recipient that a sender has in hand.
 *
 * @param number its number within the mailing
 * @param attempts how often it was tried
 * @param firstTried when it was tried first, in its stored form; absent while it was not
 */
record Leased(
        int number,
        String subscriber,
        String address,
        String domain,
        Language language,
        String unsubscribe,
        int attempts,
        @Nullable String firstTried) {

    static Leased of(Record row) {
        return new Leased(
                row.get(MAILING_RECIPIENT.NUMBER),
                row.get(MAILING_RECIPIENT.SUBSCRIBER),
                row.get(MAILING_RECIPIENT.ADDRESS),
                row.get(MAILING_RECIPIENT.DOMAIN),
                Language.of(row.get(MAILING_RECIPIENT.LANGUAGE)),
                row.get(MAILING_RECIPIENT.UNSUBSCRIBE),
                row.get(MAILING_RECIPIENT.ATTEMPTS),
                row.get(MAILING_RECIPIENT.FIRST_TRIED_AT));
    }
}
