package org.parley.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;

/**
 * A Summary Page as a reader of a language is shown it.
 *
 * @param page the Summary Page
 * @param introduction what stands before the pieces, as HTML; empty where nothing does
 * @param sections the pieces that the reader may see, by section: the sections in the order in which each comes first
 * @param beside those before and after it
 */
public record SummaryView(
        SummaryPage page, String introduction, Map<Section, List<Item>> sections, SummaryPages.Beside beside) {

    /**
     * A piece on a Summary Page.
     *
     * @param card the piece
     * @param text what is said of it; may be empty
     * @param language the language of that
     */
    public record Item(PieceCard card, String text, Language language) {

        /** The language of the original, if it is another than the reader's and the reader can have it. */
        public @Nullable Language originalFor(Language reader) {
            Language original = card.originalLanguage();
            return original.equals(reader) || !card.languages().contains(original) ? null : original;
        }
    }

    static SummaryView of(SummaryPage page, List<PieceCard> cards, SummaryPages.Beside beside, Messages words) {
        Language reader = words.language();
        Map<PieceId, PieceCard> visible = PieceCard.byKey(cards);
        Map<Section, List<Item>> sections = new LinkedHashMap<>();
        for (Chosen chosen : page.chosen()) {
            PieceCard card = visible.get(chosen.piece());
            if (card != null) {
                sections.computeIfAbsent(card.section(), _ -> new ArrayList<>())
                        .add(item(card, chosen.said(card, reader)));
            }
        }
        String introduction = page.introduction().in(reader);
        return new SummaryView(page, introduction.isEmpty() ? "" : Prose.html(introduction, words), sections, beside);
    }

    private static Item item(PieceCard card, Chosen.Said said) {
        return new Item(card, said.text(), said.language());
    }

    /** The date before it, if there is one. */
    public @Nullable LocalDate earlier() {
        return beside.earlier();
    }

    /** The date after it, if there is one. */
    public @Nullable LocalDate later() {
        return beside.later();
    }

    /** Whether nothing that the reader may see was chosen. */
    public boolean isEmpty() {
        return sections.isEmpty();
    }
}
