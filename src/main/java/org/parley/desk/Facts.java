package org.parley.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.Series;

/**
 * What is known of a piece beside its texts.
 *
 * @param original the key of its original
 * @param title what is written as the title of its original; may be empty
 * @param known whether readers have it, or had it, at its address
 * @param kind what it is
 * @param section where it stands
 * @param date when it is dated; absent while that is to be the day on which it is first published
 * @param series the series it belongs to
 * @param slug the word in its address; absent while that is to follow from the title under which it is first published
 * @param authors who wrote it, in the order of the byline
 */
public record Facts(
        EditionKey original,
        String title,
        boolean known,
        PieceKind kind,
        Section section,
        @Nullable PartialDate date,
        @Nullable Series series,
        @Nullable Slug slug,
        List<NewPiece.Author> authors) {

    public Facts {
        authors = List.copyOf(authors);
    }

    /** Where they are said, at the desk, without the language of the screen. */
    public String path() {
        return "/desk/pieces/" + original.piece() + "/facts";
    }

    /** A word that differs when the facts do: how a form learns that somebody else was faster. */
    public String fingerprint() {
        return Integer.toHexString(
                List.of(kind, section, String.valueOf(date), String.valueOf(series), String.valueOf(slug), authors)
                        .toString()
                        .hashCode());
    }
}
