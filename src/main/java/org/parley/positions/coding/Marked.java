package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.language.Language;
import org.parley.positions.Anchor;
import org.parley.positions.DebateMap;
import org.parley.positions.Evidence;
import org.parley.publishing.PieceView;

/**
 * What is marked in a text for a map.
 *
 * @param here the sentences that are marked in it, in its order
 * @param elsewhere the sentences of the piece that are marked in another edition, and not, or no more, in this one
 */
public record Marked(List<Mark> here, List<Mark> elsewhere) {

    private static final int SHORT = 60;

    /**
     * A sentence that shows a position.
     *
     * @param placed the position
     * @param number the number of the sentence among those that show it, from 1
     * @param words the sentence
     * @param start its first code point in the text; negative where it is not there
     * @param end the code point after its last
     */
    public record Mark(PlacedPosition placed, int number, String words, int start, int end) {

        /** Its first words. */
        public String shortWords() {
            return words.codePointCount(0, words.length()) <= SHORT
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, SHORT)) + "…";
        }

        /** What a form names it by. */
        public String word() {
            return placed.word() + "~" + number;
        }
    }

    static Marked of(DebateMap map, PieceView piece, ReadText text) {
        List<Mark> here = new ArrayList<>();
        List<Mark> elsewhere = new ArrayList<>();
        Language language = text.edition().language();
        PlacedPosition.all(map).forEach(placed -> {
            List<Evidence> all = placed.position().evidence();
            for (int i = 0; i < all.size(); i++) {
                Evidence evidence = all.get(i);
                if (evidence.piece().equals(piece.card().slug())) {
                    int number = i + 1;
                    Anchor anchor = evidence.in(language)
                            .flatMap(quotation -> Anchor.find(quotation, text.plain()))
                            .orElse(null);
                    String words = evidence.in(language)
                            .orElse(evidence.quotations().getFirst())
                            .exact();
                    if (anchor == null) {
                        elsewhere.add(new Mark(placed, number, words, -1, -1));
                    } else {
                        here.add(new Mark(placed, number, words, anchor.start(), anchor.end()));
                    }
                }
            }
        });
        here.sort(Comparator.comparingInt(Mark::start));
        return new Marked(here, elsewhere);
    }

    /** Whether any of it is marked. */
    public boolean has(ReadText.Part part) {
        return here.stream().anyMatch(mark -> mark.start < part.end() && part.start() < mark.end);
    }
}
