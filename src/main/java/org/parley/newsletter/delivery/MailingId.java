package org.parley.newsletter.delivery;

import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of a mailing.
 *
 * @param value a UUID of version 7
 */
public record MailingId(UUID value) {

    /** The kind under which changes of a mailing are logged. */
    public static final String SUBJECT = "mailing";

    /** A key that no mailing has. */
    public static MailingId next() {
        return new MailingId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static MailingId of(String value) {
        return new MailingId(UUID.fromString(value));
    }

    /** As the subject of a change. */
    public Subject subject() {
        return Subject.of(SUBJECT, value);
    }

    /** The UUID in its usual form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
