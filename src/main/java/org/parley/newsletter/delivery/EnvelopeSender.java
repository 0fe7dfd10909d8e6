package org.parley.newsletter.delivery;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.InstallationKeys;
import org.parley.accounts.MailRelay;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The addresses to which bounces go: one for each message, so that a bounce says by its address whose message it is (VERP).
 * They are signed, so that nobody can end the subscription of another by making one up.
 *
 * <p>{@code parley.mail.bounces} is the address that takes them, such as {@code bounce@lists.example.org}; the mark of the
 * message is put behind its local part with a {@code +}. Where it is not set, bounces go to {@code parley.mail.from}.
 */
@Component
class EnvelopeSender {

    private static final String NAME = "verp";
    private static final Pattern MARK = Pattern.compile("([0-9a-z]{1,25})-([0-9a-z]{1,7})-([0-9a-f]{20})");

    private final InstallationKeys keys;
    private final Environment settings;
    private volatile @Nullable SecretKeySpec key;

    /** The message that an address stands for. */
    record Message(MailingId mailing, int number) {}

    EnvelopeSender(InstallationKeys keys, Environment settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** The envelope's sender for one message. */
    String of(MailingId mailing, int number) {
        return of(mailing).of(number);
    }

    /** The envelope's senders for the messages of a mailing. */
    OfMailing of(MailingId mailing) {
        String bounces = settings.getProperty("parley.mail.bounces");
        if (bounces == null || bounces.indexOf('@') < 1) {
            return new OfMailing(null, "", MailRelay.from(settings));
        }
        int at = bounces.lastIndexOf('@');
        return new OfMailing(new Marks(mailing, key()), bounces.substring(0, at) + "+", bounces.substring(at));
    }

    /**
     * The envelope's senders for the messages of one mailing. One thread at a time may use it.
     *
     * @param marks what is put into the address of each; absent where all have one address
     */
    record OfMailing(@Nullable Marks marks, String before, String after) {

        String of(int number) {
            return marks == null ? after : before + marks.of(number) + after;
        }
    }

    /** The message that an address stands for; empty if it is none of ours, or its signature is not ours. */
    Optional<Message> read(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.lastIndexOf('+', at);
        if (at < 0 || plus < 0) {
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(lower.substring(plus + 1, at));
        if (!mark.matches()) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(mark.group(1), 36);
        long number = Long.parseLong(mark.group(2), 36);
        if (value.bitLength() > 128 || number > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        Message message =
                new Message(new MailingId(new UUID(value.shiftRight(64).longValue(), value.longValue())), (int) number);
        byte[] right = new Marks(message.mailing(), key()).of(message.number()).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, mark.group().getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(message)
                : Optional.empty();
    }

    /** The marks of a mailing's messages: sixteen octets and a number as digits and letters, and ten octets of signature. */
    private static final class Marks {

        private final String mailing;
        private final byte[] octets;
        private final Mac mac;

        Marks(MailingId mailing, SecretKeySpec key) {
            this.octets = ByteBuffer.allocate(20)
                    .putLong(mailing.value().getMostSignificantBits())
                    .putLong(mailing.value().getLeastSignificantBits())
                    .array();
            this.mailing = new BigInteger(1, java.util.Arrays.copyOf(octets, 16)).toString(36) + "-";
            try {
                this.mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        }

        String of(int number) {
            ByteBuffer.wrap(octets).putInt(16, number);
            return mailing + Integer.toString(number, 36) + "-" + HexFormat.of().formatHex(mac.doFinal(octets), 0, 10);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(keys.key(NAME), "HmacSHA256");
            key = known;
        }
        return known;
    }
}
