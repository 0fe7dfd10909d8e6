package org.parley.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.text.Body;

/**
 * A piece to be recorded.
 *
 * @param slug the word wished for in its address; made from the English title, or the kind and date, if absent
 * @param kind what it is
 * @param section where it stands
 * @param date when it is dated
 * @param originalLanguage the language it was written in; one of the editions is in it
 * @param series the series it belongs to
 * @param authors who wrote it, in the order of the byline
 * @param bylineRaw the byline as an imported page had it
 * @param permission by whose leave it is carried
 * @param editions the editions to begin with, by language, at least that of the original
 */
public record NewPiece(
        @Nullable Slug slug,
        PieceKind kind,
        Section section,
        PartialDate date,
        Language originalLanguage,
        @Nullable Series series,
        List<Author> authors,
        @Nullable String bylineRaw,
        @Nullable Leave permission,
        Map<Language, Text> editions) {

    public NewPiece {
        authors = List.copyOf(authors);
        editions = Map.copyOf(editions);
        Text original = editions.get(originalLanguage);
        if (original == null || original.translation() != null) {
            throw new IllegalArgumentException(
                    "a piece written in " + originalLanguage + " has an original edition in it");
        }
    }

    /**
     * An author, and what they are when writing this piece.
     *
     * @param affiliation empty where the piece does not say
     * @param institutions those that the affiliation names
     */
    public record Author(PersonId person, LocalText affiliation, List<InstitutionId> institutions) {}

    /** By whose leave a piece is carried; see {@link Permission}. */
    public record Leave(
            @Nullable InstitutionId licensor,
            LocalText statement,
            @Nullable String raw,
            @Nullable String licence,
            @Nullable LocalDate ends) {

        /** A leave of which no end was agreed. */
        public Leave(
                @Nullable InstitutionId licensor, LocalText statement, @Nullable String raw, @Nullable String licence) {
            this(licensor, statement, raw, licence, null);
        }
    }

    /**
     * The text of an edition.
     *
     * @param title not blank
     * @param summary the abstract; may be empty
     * @param body its blocks; those of a translation bear the identities of the original's
     * @param translation how it was translated; absent for the original
     * @param translator who translated it
     */
    public record Text(
            String title,
            String summary,
            Body body,
            @Nullable TranslationStatus translation,
            @Nullable PersonId translator) {

        public Text {
            title = title.strip();
            summary = summary.strip();
            if (title.isEmpty()) {
                throw new IllegalArgumentException("an edition has a title");
            }
        }

        /** The text of an original. */
        public static Text original(String title, String summary, Body body) {
            return new Text(title, summary, body, null, null);
        }
    }
}
