package org.parley.accounts;

/**
 * A letter by e-mail, in plain text.
 *
 * @param to whom it goes to
 * @param subject one line
 * @param text what it says
 */
public record Letter(EmailAddress to, String subject, String text) {

    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
