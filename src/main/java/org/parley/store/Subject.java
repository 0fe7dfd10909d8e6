package org.parley.store;

import java.util.UUID;

/**
 * Something in the store that changes and that other things are derived from: a piece, a person, a debate.
 *
 * @param kind what it is, a lower-case word that the owning module chooses
 * @param id its key, or {@value #ANY} for all of the kind
 */
public record Subject(String kind, String id) {

    /** The id that stands for every subject of a kind. */
    public static final String ANY = "*";

    /** The subject of this kind and key. */
    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id.toString());
    }

    /** Every subject of a kind. */
    public static Subject any(String kind) {
        return new Subject(kind, ANY);
    }

    /** The key as a UUID. */
    public UUID key() {
        return UUID.fromString(id);
    }
}
