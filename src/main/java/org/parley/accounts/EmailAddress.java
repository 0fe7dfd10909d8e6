package org.parley.accounts;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which a letter can be sent, and by which an account is known.
 *
 * <p>It is kept in lower case, and its domain in the form that the network uses, so that one mailbox is one account.
 *
 * @param value the address: one {@code @}, and nothing that could end the line of a letter's head
 */
public record EmailAddress(String value) {

    /** How many characters it has at most. */
    public static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

    public EmailAddress {
        if (value.length() > LONGEST
                || value.indexOf('@') > 64
                || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the form of an e-mail address");
        }
    }

    /** Reads an address as somebody typed it; nothing where it is none. */
    public static Optional<EmailAddress> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(
                    text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What stands before the {@code @}. */
    String mailbox() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
