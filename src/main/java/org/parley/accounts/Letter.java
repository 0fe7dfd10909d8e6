package org.parley.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A letter by e-mail, in plain text.
 *
 * @param to whom it goes to
 * @param subject one line
 * @param text what it says
 * @param returns the address to which it comes back if it cannot be delivered; absent for that which it comes from
 */
public record Letter(
        EmailAddress to,
        String subject,
        String text,
        @Nullable String returns) {

    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** One that comes back to where it comes from. */
    public Letter(EmailAddress to, String subject, String text) {
        this(to, subject, text, null);
    }
}
