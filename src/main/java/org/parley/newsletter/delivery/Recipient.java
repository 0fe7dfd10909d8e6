package org.parley.newsletter.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;

/**
 * Somebody to whom a mailing goes.
 *
 * @param subscriber their key among the subscribers
 * @param address their e-mail address
 * @param language the language in which they read
 * @param unsubscribe the signed address at which they leave with one click
 * @param notBefore when they are written to at the earliest; absent for when the mailing is sent
 */
public record Recipient(
        String subscriber,
        String address,
        Language language,
        String unsubscribe,
        @Nullable Instant notBefore) {

    /** How long an address may be. */
    public static final int LONGEST = 254;

    /** Somebody who is written to when the mailing is sent. */
    public Recipient(String subscriber, String address, Language language, String unsubscribe) {
        this(subscriber, address, language, unsubscribe, null);
    }

    public Recipient {
        boolean clean =
                address.codePoints().noneMatch(c -> Character.isISOControl(c) || c == ' ' || c == '<' || c == '>');
        if (!clean || address.length() > LONGEST || address.indexOf('@') < 1 || address.endsWith("@")) {
            throw new IllegalArgumentException("not an address that mail can be sent to");
        }
        if (!unsubscribe.matches("https?://[\\x21-\\x7e&&[^<>\"]]{1,480}")) {
            throw new IllegalArgumentException("not an address at which somebody can leave: " + unsubscribe);
        }
    }

    /** The domain that receives their mail, in lower case. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
