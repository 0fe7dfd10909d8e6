package org.parley.publishing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.parley.language.Language;
import org.parley.language.LocalText;

/**
 * A piece that was chosen for a Summary Page, a topic, a book or an issue of a journal.
 *
 * @param piece its key
 * @param words what is said of it there: on a Summary Page an abstract in place of its own, in a collection the heading of
 *     the group that begins with it; empty where nothing is
 */
public record Chosen(PieceId piece, LocalText words) {

    /** The most pieces that are chosen for one place. */
    public static final int MOST = 200;

    /** A piece of which nothing is said. */
    public static Chosen of(PieceId piece) {
        return new Chosen(piece, LocalText.NONE);
    }

    /**
     * What is said of a piece.
     *
     * @param text may be empty
     * @param language the language of that
     */
    public record Said(String text, Language language) {}

    /**
     * What is said of the piece to a reader: what the editor wrote in the reader's language, or the piece's own abstract, or
     * what the editor wrote in another.
     */
    public Said said(PieceCard card, Language reader) {
        if (words.exactly(reader).isPresent()) {
            return new Said(words.in(reader), reader);
        }
        Language shown = card.shownIn(reader);
        String own = card.summary().exactly(shown).orElse("");
        return own.isEmpty() ? new Said(words.in(reader), words.languageFor(reader)) : new Said(own, shown);
    }

    /** The keys of chosen pieces, in their order. */
    public static List<PieceId> keys(Collection<Chosen> chosen) {
        return chosen.stream().map(Chosen::piece).toList();
    }

    /** Those that are chosen in one of two lists and not in the other. */
    static List<PieceId> differing(Collection<Chosen> before, Collection<Chosen> after) {
        List<PieceId> old = keys(before);
        List<PieceId> now = keys(after);
        return Stream.concat(
                        old.stream().filter(piece -> !now.contains(piece)),
                        now.stream().filter(piece -> !old.contains(piece)))
                .toList();
    }
}
