package org.parley.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of an institution.
 *
 * @param value a UUID of version 7
 */
public record InstitutionId(UUID value) {

    /** The kind under which changes of an institution are logged. */
    public static final String SUBJECT = "institution";

    /** A key that no institution has. */
    public static InstitutionId next() {
        return new InstitutionId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static InstitutionId of(String value) {
        return new InstitutionId(UUID.fromString(value));
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
