package org.parley.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of a person.
 *
 * @param value a UUID of version 7
 */
public record PersonId(UUID value) {

    /** The kind under which changes of a person are logged. */
    public static final String SUBJECT = "person";

    /** A key that no person has. */
    public static PersonId next() {
        return new PersonId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static PersonId of(String value) {
        return new PersonId(UUID.fromString(value));
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
