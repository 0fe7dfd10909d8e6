package org.parley.accounts;

import static org.parley.store.schema.Tables.ACCOUNT;
import static org.parley.store.schema.Tables.RECOVERY_CODE;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.AccountId;
import org.parley.store.Transaction;

/**
 * The code of the moment that an app shows, asked for after a password, and the recovery codes for when the app is lost.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
final class SecondStep {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = CODES.getTimeStep().toSeconds();

    private SecondStep() {}

    /** A new secret, as apps take it. */
    static String newSecret() {
        return Base32.toBase32String(Secret.bytes(SECRET_BYTES));
    }

    /** What an app reads from a picture. */
    static String address(String secret, Account account, String journal) {
        String issuer = URLEncoder.encode(journal, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + issuer + ":"
                + URLEncoder.encode(account.email().value(), StandardCharsets.UTF_8) + "?secret=" + secret + "&issuer="
                + issuer;
    }

    /** The step of time to which a code belongs: the present one or a neighbour; nothing where it is wrong. */
    static @Nullable Long stepOf(String secret, String typed, Instant now) {
        String code = digits(typed);
        for (long step : new long[] {0, -1, 1}) {
            Instant then = now.plusSeconds(step * STEP);
            try {
                if (CODES.generateOneTimePasswordString(
                                new SecretKeySpec(Base32.decode(secret), "RAW"), then, Locale.ROOT)
                        .equals(code)) {
                    return then.getEpochSecond() / STEP;
                }
            } catch (InvalidKeyException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return null;
    }

    /** Turns it on; returns the recovery codes, which are never shown again. */
    static List<String> turnOn(Transaction transaction, AccountId account, String secret, long step) {
        transaction
                .db()
                .update(ACCOUNT)
                .set(ACCOUNT.TOTP_SECRET, secret)
                .set(ACCOUNT.TOTP_LAST_STEP, step)
                .where(ACCOUNT.ID.eq(account.toString()))
                .execute();
        forgetRecovery(transaction, account);
        List<String> codes = new ArrayList<>();
        var rows = transaction.db().insertInto(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID, RECOVERY_CODE.DIGEST);
        for (int made = 0; made < RECOVERY_CODES; made++) {
            String code = Base32.toBase32String(Secret.bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT);
            codes.add(code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8, 12) + "-"
                    + code.substring(12));
            rows = rows.values(account.toString(), Secret.digest(code));
        }
        rows.execute();
        return codes;
    }

    /** Turns it off. */
    static void turnOff(Transaction transaction, AccountId account) {
        transaction
                .db()
                .update(ACCOUNT)
                .setNull(ACCOUNT.TOTP_SECRET)
                .setNull(ACCOUNT.TOTP_LAST_STEP)
                .where(ACCOUNT.ID.eq(account.toString()))
                .execute();
        forgetRecovery(transaction, account);
    }

    /** Whether a code is right; a right one, and a recovery code, is right only once. */
    static boolean accept(Transaction transaction, AccountId account, String typed) {
        DSLContext db = transaction.db();
        var row =
                db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(account.toString())).fetchSingle();
        String secret = row.get(ACCOUNT.TOTP_SECRET);
        if (secret == null) {
            return false;
        }
        Long step = stepOf(secret, typed, transaction.at());
        if (step != null) {
            return db.update(ACCOUNT)
                            .set(ACCOUNT.TOTP_LAST_STEP, step)
                            .where(ACCOUNT.ID.eq(account.toString()), ACCOUNT.TOTP_LAST_STEP.lt(step))
                            .execute()
                    == 1;
        }
        return db.deleteFrom(RECOVERY_CODE)
                        .where(
                                RECOVERY_CODE.ACCOUNT_ID.eq(account.toString()),
                                RECOVERY_CODE.DIGEST.eq(Secret.digest(recovery(typed))))
                        .execute()
                == 1;
    }

    private static void forgetRecovery(Transaction transaction, AccountId account) {
        transaction
                .db()
                .deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.toString()))
                .execute();
    }

    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String recovery(String typed) {
        return digits(typed).replace("-", "").toLowerCase(Locale.ROOT);
    }
}
