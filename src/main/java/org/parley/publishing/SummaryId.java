package org.parley.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of a Summary Page.
 *
 * @param value a UUID of version 7
 */
public record SummaryId(UUID value) {

    /** The kind under which changes of a Summary Page are logged. */
    public static final String SUBJECT = "summary";

    /** A key that no Summary Page has. */
    public static SummaryId next() {
        return new SummaryId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static SummaryId of(String value) {
        return new SummaryId(UUID.fromString(value));
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
