package org.parley.debate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of an invitation to answer.
 *
 * @param value a UUID of version 7
 */
public record InvitationId(UUID value) {

    /** The kind under which changes of an invitation are logged. */
    public static final String SUBJECT = "invitation";

    /** A key that no invitation has. */
    public static InvitationId next() {
        return new InvitationId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static InvitationId of(String value) {
        return new InvitationId(UUID.fromString(value));
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
