package org.parley.accounts;

import static org.parley.store.schema.Tables.SIGN_IN_LINK;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.parley.publishing.AccountId;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/**
 * One-time links: whoever opens one signs in once.
 *
 * <p>The link alone does nothing: the page that it opens has a button, so that what previews links in letters uses none up.
 */
@Component
class SignInLinks {

    private final Store store;
    private final Clock clock;
    private final Addresses addresses;

    SignInLinks(Store store, Clock clock, Addresses addresses) {
        this.store = store;
        this.clock = clock;
        this.addresses = addresses;
    }

    /** What a link is for, and how long it may be used. */
    enum Purpose {
        /** To take up a new account, or an old one whose password is lost, by the hand of an administrator. */
        INVITATION(Duration.ofDays(3)),
        /** To sign in without a password. */
        SIGN_IN(Duration.ofMinutes(20));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        Duration lasts() {
            return lasts;
        }
    }

    /** A link that can still be used. */
    record Open(AccountId account, Purpose purpose) {}

    /** Makes a link; an earlier one of the same purpose can no longer be used. Returns its full address. */
    String make(Transaction transaction, AccountId account, Language language, Purpose purpose) {
        String secret = Secret.next();
        transaction
                .db()
                .deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.ACCOUNT_ID.eq(account.toString()), SIGN_IN_LINK.PURPOSE.eq(purpose.name()))
                .execute();
        transaction
                .db()
                .insertInto(
                        SIGN_IN_LINK,
                        SIGN_IN_LINK.DIGEST,
                        SIGN_IN_LINK.ACCOUNT_ID,
                        SIGN_IN_LINK.PURPOSE,
                        SIGN_IN_LINK.MADE_AT,
                        SIGN_IN_LINK.EXPIRES_AT)
                .values(
                        Secret.digest(secret),
                        account.toString(),
                        purpose.name(),
                        transaction.storedAt(),
                        UtcInstant.format(transaction.at().plus(purpose.lasts())))
                .execute();
        return addresses.full(language, path(secret));
    }

    /** The path of a link, without the language. */
    static String path(String secret) {
        return "/sign-in/link/" + secret;
    }

    /** The link with this secret, if it can still be used. */
    Optional<Open> find(String secret) {
        return store.read(db -> db.selectFrom(SIGN_IN_LINK)
                .where(
                        SIGN_IN_LINK.DIGEST.eq(Secret.digest(secret)),
                        SIGN_IN_LINK.EXPIRES_AT.gt(UtcInstant.format(clock.instant())))
                .fetchOptional(row -> new Open(
                        AccountId.of(row.get(SIGN_IN_LINK.ACCOUNT_ID)),
                        Purpose.valueOf(row.get(SIGN_IN_LINK.PURPOSE)))));
    }

    /** Uses a link up; false if somebody else did before. */
    static boolean use(Transaction transaction, String secret) {
        return transaction
                        .db()
                        .deleteFrom(SIGN_IN_LINK)
                        .where(
                                SIGN_IN_LINK.DIGEST.eq(Secret.digest(secret)),
                                SIGN_IN_LINK.EXPIRES_AT.gt(transaction.storedAt()))
                        .execute()
                == 1;
    }

    /** Makes every link of an account useless. */
    static void revoke(Transaction transaction, AccountId account) {
        transaction
                .db()
                .deleteFrom(SIGN_IN_LINK)
                .where(SIGN_IN_LINK.ACCOUNT_ID.eq(account.toString()))
                .execute();
    }
}
