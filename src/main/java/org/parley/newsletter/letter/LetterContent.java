package org.parley.newsletter.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.PieceCard;

/**
 * What a letter to readers says, in one language.
 *
 * @param language the language of the letter
 * @param title its heading
 * @param introduction what stands before the pieces, in Markdown; may be empty
 * @param introductionLanguage the language of that
 * @param parts the pieces, under their headings
 * @param list what readers know the list by to which it goes, in the letter's language
 * @param page the path of the page that says the same, without the language; absent where there is none
 */
public record LetterContent(
        Language language,
        String title,
        String introduction,
        Language introductionLanguage,
        List<Part> parts,
        String list,
        @Nullable String page) {

    public LetterContent {
        parts = List.copyOf(parts);
    }

    /**
     * Pieces under one heading.
     *
     * @param heading empty where they have none
     * @param language the language of the heading
     */
    public record Part(String heading, Language language, List<Entry> entries) {

        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A piece in a letter.
     *
     * @param card the piece
     * @param text what is said of it; may be empty
     * @param language the language of that
     */
    public record Entry(PieceCard card, String text, Language language) {

        /** A piece with its own abstract, for a reader of this language. */
        public static Entry of(PieceCard card, Language reader) {
            Language shown = card.shownIn(reader);
            return new Entry(card, card.summary().exactly(shown).orElse(""), shown);
        }
    }
}
