package org.parley.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceKind;

/**
 * Editions that wait for somebody, or a page of a list of editions.
 *
 * @param items those that are shown
 * @param total how many there are
 */
public record Work(List<Item> items, int total) {

    /** Nothing. */
    public static final Work NONE = new Work(List.of(), 0);

    /**
     * An edition, or something else that is worked on, in a list of the desk.
     *
     * @param key the piece and the language; absent where it is no edition
     * @param title what is written as its title; may be empty
     * @param titleLanguage the language of that title
     * @param kind what the piece is
     * @param original whether it is the original
     * @param state where it stands
     * @param when the moment that the list is about
     * @param about the names of the authors; may be empty
     * @param path where the item leads, without the language of the screen
     * @param note the key of a message that says more
     */
    public record Item(
            @Nullable EditionKey key,
            String title,
            Language titleLanguage,
            PieceKind kind,
            boolean original,
            EditionState state,
            @Nullable Instant when,
            String about,
            String path,
            @Nullable String note) {

        /** The piece and the language of one that is an edition. */
        public EditionKey edition() {
            return Objects.requireNonNull(key, "an edition");
        }
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return total == 0;
    }
}
