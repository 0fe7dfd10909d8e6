package org.parley.newsletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of a subscriber.
 *
 * @param value a UUID of version 7
 */
public record SubscriberId(UUID value) {

    /** The kind under which changes of a subscriber are logged. */
    public static final String SUBJECT = "subscriber";

    /** A key that no subscriber has. */
    public static SubscriberId next() {
        return new SubscriberId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static SubscriberId of(String value) {
        return new SubscriberId(UUID.fromString(value));
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
