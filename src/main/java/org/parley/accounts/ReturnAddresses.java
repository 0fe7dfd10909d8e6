package org.parley.accounts;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The addresses to which letters come back: one for each thing that a letter is about, so that what comes back says by its
 * address whose it is.
 *
 * <p>They are made of {@code parley.mail.bounces}, as those of mailings are, and signed, also with the address that the letter
 * went to: where that is corrected, what still comes back from the wrong one is no trouble of the right one.
 */
@Component
public class ReturnAddresses {

    private static final String PURPOSE = "returned";
    private static final int SIGNATURE = 10;
    private static final Pattern MARK = Pattern.compile("([a-z])-([0-9a-z]{1,25})-([0-9a-f]{20})");

    private final SigningKey key;
    private final Environment settings;
    private final ObjectProvider<ReturnedLetters> kinds;

    ReturnAddresses(SigningKey key, Environment settings, ObjectProvider<ReturnedLetters> kinds) {
        this.key = key;
        this.settings = settings;
        this.kinds = kinds;
    }

    /** A letter that came back. */
    public record Returned(ReturnedLetters kind, UUID about) {}

    /** Where a letter comes back to; nothing where no address is set that takes them. */
    public Optional<String> of(ReturnedLetters kind, UUID about, String address) {
        String bounces = settings.getProperty("parley.mail.bounces", "");
        int at = bounces.lastIndexOf('@');
        return at < 1
                ? Optional.empty()
                : Optional.of(bounces.substring(0, at) + "+" + mark(kind, about, address) + bounces.substring(at));
    }

    /** The letter that comes back to an address; nothing where it is none of ours, or no longer awaited. */
    public Optional<Returned> read(String returnAddress) {
        String lower = returnAddress.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.lastIndexOf('+', at);
        Matcher mark = MARK.matcher(at < 0 || plus < 0 ? "" : lower.substring(plus + 1, at));
        if (!mark.matches()) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(mark.group(2), 36);
        if (value.bitLength() > Long.SIZE * 2) {
            return Optional.empty();
        }
        UUID about = new UUID(value.shiftRight(Long.SIZE).longValue(), value.longValue());
        return all().stream()
                .filter(kind -> kind.kind() == mark.group(1).charAt(0))
                .filter(kind -> kind.address(about)
                        .filter(address -> mark(kind, about, address).equals(mark.group()))
                        .isPresent())
                .findFirst()
                .map(kind -> new Returned(kind, about));
    }

    private List<ReturnedLetters> all() {
        return kinds.orderedStream().toList();
    }

    private String mark(ReturnedLetters kind, UUID about, String address) {
        byte[] octets = ByteBuffer.allocate(16)
                .putLong(about.getMostSignificantBits())
                .putLong(about.getLeastSignificantBits())
                .array();
        byte[] signature =
                key.sign(PURPOSE, new byte[] {(byte) kind.kind()}, octets, address.getBytes(StandardCharsets.UTF_8));
        return kind.kind()
                + "-"
                + new BigInteger(1, octets).toString(36)
                + "-"
                + HexFormat.of().formatHex(signature, 0, SIGNATURE);
    }
}
