package org.parley.newsletter.issue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of an issue of a newsletter.
 *
 * @param value a UUID of version 7
 */
public record IssueId(UUID value) {

    /** The kind under which changes of an issue are logged. */
    public static final String SUBJECT = "newsletter-issue";

    /** A key that no issue has. */
    public static IssueId next() {
        return new IssueId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static IssueId of(String value) {
        return new IssueId(UUID.fromString(value));
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
