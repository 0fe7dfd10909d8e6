package org.parley.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of an account: of somebody who works at the journal's desk.
 *
 * @param value a UUID of version 7
 */
public record AccountId(UUID value) implements java.io.Serializable {

    /** The kind under which changes of an account are logged. */
    public static final String SUBJECT = "account";

    /** A key that no account has. */
    public static AccountId next() {
        return new AccountId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static AccountId of(String value) {
        return new AccountId(UUID.fromString(value));
    }

    /** As the subject of a change. */
    public Subject subject() {
        return Subject.of(SUBJECT, value);
    }

    /** The UUID in its usual form. */
    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
