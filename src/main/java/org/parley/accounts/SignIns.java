package org.parley.accounts;

import static org.parley.store.schema.Tables.SIGN_IN;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Writing;
import org.parley.store.Keys;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/**
 * Notes who tried to sign in, how, from where, and what came of it, for 400 days.
 *
 * <p>Not in the change log: nothing is derived from a sign-in, and nobody from outside should make that log grow.
 */
@Component
class SignIns {

    private static final Caller ITSELF = new Caller.Itself("sign-in");
    private static final Duration KEPT = Duration.ofDays(400);

    private final Writing writing;

    SignIns(Writing writing) {
        this.writing = writing;
    }

    /** What came of an attempt. */
    enum Outcome {
        SIGNED_IN,
        /** The password was right; the code is still to come. */
        HALF_WAY,
        REFUSED,
        SIGNED_OUT
    }

    /** Notes an attempt. */
    void note(@Nullable AccountId account, String email, Way way, Outcome outcome, String address) {
        var _ = writing.write(ITSELF, transaction -> {
            transaction
                    .db()
                    .deleteFrom(SIGN_IN)
                    .where(SIGN_IN.TRIED_AT.lt(
                            UtcInstant.format(transaction.at().minus(KEPT))))
                    .execute();
            return transaction
                    .db()
                    .insertInto(
                            SIGN_IN,
                            SIGN_IN.ID,
                            SIGN_IN.TRIED_AT,
                            SIGN_IN.ACCOUNT_ID,
                            SIGN_IN.EMAIL,
                            SIGN_IN.WAY,
                            SIGN_IN.OUTCOME,
                            SIGN_IN.ADDRESS)
                    .values(
                            Keys.next().toString(),
                            transaction.storedAt(),
                            account == null ? null : account.toString(),
                            cut(email, EmailAddress.LONGEST),
                            way.name(),
                            outcome.name(),
                            cut(address, 60))
                    .execute();
        });
    }

    private static String cut(String text, int most) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() <= most ? clean : clean.substring(0, most);
    }
}
