package org.parley.debate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of a response that a reader sent in.
 *
 * @param value a UUID of version 7
 */
public record ContributionId(UUID value) {

    /** The kind under which changes of a contribution are logged. */
    public static final String SUBJECT = "contribution";

    /** A key that no contribution has. */
    public static ContributionId next() {
        return new ContributionId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static ContributionId of(String value) {
        return new ContributionId(UUID.fromString(value));
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
