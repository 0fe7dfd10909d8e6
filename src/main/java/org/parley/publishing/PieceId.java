package org.parley.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.parley.store.Keys;
import org.parley.store.Subject;

/**
 * The key of a piece.
 *
 * @param value a UUID of version 7
 */
public record PieceId(UUID value) {

    /** The kind under which changes of a piece are logged. */
    public static final String SUBJECT = "piece";

    /** A key that no piece has. */
    public static PieceId next() {
        return new PieceId(Keys.next());
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it has not the form of one
     */
    public static PieceId of(String value) {
        return new PieceId(UUID.fromString(value));
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
