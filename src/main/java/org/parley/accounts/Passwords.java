package org.parley.accounts;

import static org.parley.store.schema.Tables.ACCOUNT;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: how they are kept, by Argon2id, and compared.
 *
 * <p>To compare takes the same work whether or not there is an account; and only so many are worked on at once, since each
 * takes 19 megabytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>
 */
@Component
class Passwords {

    private static final int AT_ONCE = 4;

    private final Store store;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    Passwords(Store store) {
        this.store = store;
    }

    /** Whether this is the password of the account; never where there is no account, or it has none. */
    boolean isRight(@Nullable AccountId account, String password) {
        Optional<String> kept = account == null
                ? Optional.empty()
                : store.read(db -> db.select(ACCOUNT.PASSWORD)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(account.toString()))
                        .fetchOptional(row -> row.value1()));
        String normal = normal(password);
        boolean same = inTurn(() -> Argon2.ENCODER.matches(normal, kept.orElse(Argon2.OF_NOBODY)));
        return same && kept.isPresent() && password.length() <= PasswordRules.LONGEST;
    }

    /** The form in which a password is kept. */
    String encode(String password) {
        return java.util.Objects.requireNonNull(inTurn(() -> Argon2.ENCODER.encode(normal(password))));
    }

    /** Gives an account a password that was encoded. */
    static void set(Transaction transaction, AccountId account, String encoded) {
        transaction
                .db()
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD, encoded)
                .where(ACCOUNT.ID.eq(account.toString()))
                .execute();
    }

    /** The same characters, however a keyboard composed them. */
    private static String normal(String password) {
        String cut =
                password.length() > PasswordRules.LONGEST ? password.substring(0, PasswordRules.LONGEST) : password;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** Made ready when the first password comes, not at the start. */
    private static final class Argon2 {

        private static final Argon2PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        private static final String OF_NOBODY = java.util.Objects.requireNonNull(ENCODER.encode(Secret.next()));
    }
}
