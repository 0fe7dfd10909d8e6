package org.parley.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** The keys of those of a kind; what is no such key, as any text may stand in a log, is left out. */
    public static <T> List<T> keys(Collection<Subject> subjects, String kind, Function<String, T> reading) {
        return subjects.stream()
                .filter(subject -> subject.kind.equals(kind))
                .flatMap(subject -> {
                    try {
                        return Stream.of(reading.apply(subject.id));
                    } catch (IllegalArgumentException none) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    /** The key as a UUID. */
    public UUID key() {
        return UUID.fromString(id);
    }
}
