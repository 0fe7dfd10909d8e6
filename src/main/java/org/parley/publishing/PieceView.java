package org.parley.publishing;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;

/**
 * A whole piece, as a caller may see it.
 *
 * @param card what lists show of it
 * @param editions its editions that the caller may see, at least one
 * @param permission by whose leave it is carried; absent where it needs none
 * @param notices what readers were told about it since it was published, oldest first
 */
public record PieceView(
        PieceCard card,
        SortedMap<Language, Edition> editions,
        @Nullable Permission permission,
        List<Notice> notices) {

    /** The notices for a reader of an edition: those in its language; a retraction's in another where it has none. */
    public List<Notice> noticesFor(Edition edition) {
        List<Notice> own = notices.stream()
                .filter(notice -> notice.language().equals(edition.language()))
                .toList();
        boolean explained = own.stream().anyMatch(notice -> notice.kind() == Notice.Kind.RETRACTION);
        if (edition.state() != EditionState.RETRACTED || explained) {
            return own;
        }
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.RETRACTION)
                .toList();
    }

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
