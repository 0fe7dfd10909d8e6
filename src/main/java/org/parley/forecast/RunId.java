package org.parley.forecast;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;

/**
 * The key of a run.
 *
 * @param value a UUID of version 7
 */
public record RunId(UUID value) {

    /** A key that no run has. */
    public static RunId next() {
        return new RunId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static RunId of(String value) {
        return new RunId(UUID.fromString(value));
    }

    /** The UUID in its usual form. */
    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
