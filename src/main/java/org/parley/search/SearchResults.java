package org.parley.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.PieceCard;

/**
 * What was found.
 *
 * @param request what was searched for
 * @param hits one page of the pieces found, best first
 * @param total how many pieces were found
 * @param counts for each property, how many editions have which value; of a property that results are narrowed by, also the
 *     values that they could be narrowed to instead
 * @param suggestion what may have been meant, which finds more
 * @param notice something to say about the search
 */
public record SearchResults(
        SearchRequest request,
        List<Hit> hits,
        int total,
        Map<Dimension, List<Count>> counts,
        @Nullable String suggestion,
        @Nullable Notice notice) {

    /**
     * A piece that was found.
     *
     * @param piece the piece
     * @param language the language it is shown in: the reader's if it was found in it, else that of the best match
     * @param matched the languages it was found in
     * @param excerpt where it was found in its text, or how the text begins
     * @param by the other words by which it was found
     */
    public record Hit(
            PieceCard piece, Language language, List<Language> matched, List<Run> excerpt, List<OtherWord> by) {}

    /**
     * Another word by which a piece was found.
     *
     * @param asked the word that was looked for
     * @param found the word that stands in the piece; empty where a name there sounds as the one that was looked for
     * @param source how it is known that one may stand for the other, such as {@code dictionary}
     */
    public record OtherWord(String asked, String found, String source) {}

    /**
     * A run of an excerpt.
     *
     * @param marked whether it is what was looked for
     */
    public record Run(String text, boolean marked) {}

    /**
     * How many editions have a value of a property.
     *
     * @param value as addresses have it
     * @param name the name of an author, or what a debate asks; empty where the value is neither
     * @param chosen whether results are narrowed by it
     */
    public record Count(String value, LocalText name, int count, boolean chosen) {}

    /** How many pages can be read. */
    public int pages() {
        int readable = Math.min(total, SearchRequest.DEEPEST);
        return Math.max(
                1, Math.min((readable + request.size() - 1) / request.size(), SearchRequest.DEEPEST / request.size()));
    }
}
