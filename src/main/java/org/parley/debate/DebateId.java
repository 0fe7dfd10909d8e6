package org.parley.debate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of a debate.
 *
 * @param value a UUID of version 7
 */
public record DebateId(UUID value) {

    /** The kind under which changes of a debate are logged. */
    public static final String SUBJECT = "debate";

    /** A key that no debate has. */
    public static DebateId next() {
        return new DebateId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static DebateId of(String value) {
        return new DebateId(UUID.fromString(value));
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
