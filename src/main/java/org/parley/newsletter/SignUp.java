package org.parley.newsletter;

import static org.parley.store.schema.Tables.SIGN_UP;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.Network;
import org.parley.accounts.Secret;
import org.parley.language.Language;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;

/**
 * What somebody asked for and must confirm by a link in a letter: to be put on lists, or to be written to elsewhere.
 *
 * @param subscriber whose new address it is; absent where somebody signs up
 * @param address where the letter went
 * @param lists the lists; none where an address is changed
 * @param language the language to be written to in
 * @param pace how often
 * @param sentence the words that they agreed to
 * @param network the net that it was asked for from
 * @param asked when
 * @param used whether it was confirmed
 */
record SignUp(
        @Nullable SubscriberId subscriber,
        EmailAddress address,
        List<ReaderList> lists,
        Language language,
        Pace pace,
        String sentence,
        Network network,
        Instant asked,
        boolean used) {

    /** How long it can be confirmed. */
    static final Duration LASTS = Duration.ofDays(7);

    private static final String BETWEEN = "\n";

    /** Keeps it; returns the secret of its link. */
    String keep(Transaction transaction) {
        String secret = Secret.next();
        transaction
                .db()
                .insertInto(SIGN_UP)
                .set(SIGN_UP.DIGEST, Secret.digest(secret))
                .set(SIGN_UP.SUBSCRIBER_ID, subscriber == null ? null : subscriber.toString())
                .set(SIGN_UP.ADDRESS, address.value())
                .set(SIGN_UP.LISTS, lists.stream().map(ReaderList::word).collect(Collectors.joining(BETWEEN)))
                .set(SIGN_UP.LANGUAGE, language.tag())
                .set(SIGN_UP.PACE, pace.name())
                .set(SIGN_UP.SENTENCE, sentence)
                .set(SIGN_UP.NETWORK, network.prefix())
                .set(SIGN_UP.ASKED_AT, UtcInstant.format(asked))
                .set(SIGN_UP.EXPIRES_AT, UtcInstant.format(asked.plus(LASTS)))
                .execute();
        return secret;
    }

    /** What a link asks to be confirmed; nothing where it is too old, or was never made. */
    static Optional<SignUp> find(DSLContext db, String secret, Instant now) {
        return db.selectFrom(SIGN_UP)
                .where(SIGN_UP.DIGEST.eq(Secret.digest(secret)), SIGN_UP.EXPIRES_AT.gt(UtcInstant.format(now)))
                .fetchOptional(row -> new SignUp(
                        row.get(SIGN_UP.SUBSCRIBER_ID) == null ? null : SubscriberId.of(row.get(SIGN_UP.SUBSCRIBER_ID)),
                        new EmailAddress(row.get(SIGN_UP.ADDRESS)),
                        Arrays.stream(row.get(SIGN_UP.LISTS).split(BETWEEN))
                                .flatMap(word -> ReaderList.parse(word).stream())
                                .toList(),
                        Language.of(row.get(SIGN_UP.LANGUAGE)),
                        Pace.valueOf(row.get(SIGN_UP.PACE)),
                        row.get(SIGN_UP.SENTENCE),
                        new Network(row.get(SIGN_UP.NETWORK)),
                        UtcInstant.parse(row.get(SIGN_UP.ASKED_AT)),
                        row.get(SIGN_UP.USED_AT) != null));
    }

    /** Notes that it was confirmed; false if it was before, or can no longer be. */
    static boolean use(Transaction transaction, String secret) {
        return transaction
                        .db()
                        .update(SIGN_UP)
                        .set(SIGN_UP.USED_AT, transaction.storedAt())
                        .where(
                                SIGN_UP.DIGEST.eq(Secret.digest(secret)),
                                SIGN_UP.USED_AT.isNull(),
                                SIGN_UP.EXPIRES_AT.gt(transaction.storedAt()))
                        .execute()
                == 1;
    }

    /** Forgets what nobody confirmed in time. */
    static void forget(Transaction transaction) {
        transaction
                .db()
                .deleteFrom(SIGN_UP)
                .where(SIGN_UP.EXPIRES_AT.lt(transaction.storedAt()))
                .execute();
    }

    /** Forgets all that was asked for at an address, or by a subscriber. */
    static void forget(Transaction transaction, SubscriberId subscriber, Set<String> addresses) {
        transaction
                .db()
                .deleteFrom(SIGN_UP)
                .where(SIGN_UP.SUBSCRIBER_ID.eq(subscriber.toString()).or(SIGN_UP.ADDRESS.in(addresses)))
                .execute();
    }
}
