package org.parley.publishing;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;

/**
 * A whole piece, as a caller may see it.
 *
 * @param card what lists show of it
 * @param editions its editions that the caller may see, at least one
 * @param permission by whose leave it is carried; absent where it needs none
 */
public record PieceView(
        PieceCard card,
        SortedMap<Language, Edition> editions,
        @Nullable Permission permission) {

    /** The edition for a reader of this language: in it, else the original, else any. */
    public Edition editionFor(Language language) {
        Edition own = editions.get(language);
        if (own != null) {
            return own;
        }
        Edition original = editions.get(card.originalLanguage());
        return original == null ? editions.firstEntry().getValue() : original;
    }

    /** Whether there is an edition in this very language. */
    public boolean isIn(Language language) {
        return editions.containsKey(language);
    }

    /** When the newest of its editions was made. */
    public Instant updatedAt() {
        return editions.values().stream()
                .map(Edition::updatedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
