package org.parley.newsletter.delivery;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** The headers of a message as text: encoded where they are not ASCII (RFC 2047), and folded. */
final class Headers {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final StringBuilder text = new StringBuilder();

    /** Adds one whose value is in the form that it must have. */
    Headers add(String name, String value) {
        text.append(name)
                .append(": ")
                .append(MimeUtility.fold(name.length() + 2, value))
                .append("\r\n");
        return this;
    }

    /** Adds one whose value is words for readers. */
    Headers words(String name, String value) {
        try {
            return add(name, MimeUtility.encodeText(value, UTF_8, "B"));
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** A mailbox with the name of who has it. */
    static String mailbox(String address, String name) {
        try {
            return new InternetAddress(address, name, UTF_8).toString();
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** A list's identity (RFC 2919): words, and a name like that of a host. */
    static String listId(String id, String title) {
        try {
            boolean ascii = title.chars().allMatch(c -> c >= 32 && c < 127);
            String phrase = ascii
                    ? '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                    : MimeUtility.encodeWord(title, UTF_8, "B");
            return phrase + " <" + id + ">";
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
