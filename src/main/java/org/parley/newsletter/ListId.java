package org.parley.newsletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of a list of readers.
 *
 * @param value a UUID of version 7
 */
public record ListId(UUID value) {

    /** The kind under which changes of a list of readers are logged. */
    public static final String SUBJECT = "reader-list";

    /** A key that no list of readers has. */
    public static ListId next() {
        return new ListId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static ListId of(String value) {
        return new ListId(UUID.fromString(value));
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
