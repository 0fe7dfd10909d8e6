package org.parley.desk;

import java.util.List;
import java.util.SortedMap;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

/**
 * A piece as lists of the desk show it, whatever state its editions are in.
 *
 * @param id its key
 * @param slug its word in addresses
 * @param kind what it is
 * @param section where it stands
 * @param date when it is dated
 * @param originalLanguage the language it was written in
 * @param title what is written as its title in each language
 * @param summary what is written as its abstract in each language
 * @param states where each edition stands
 * @param authors the names of the authors; may be empty
 */
public record DeskPiece(
        PieceId id,
        Slug slug,
        PieceKind kind,
        Section section,
        PartialDate date,
        Language originalLanguage,
        LocalText title,
        LocalText summary,
        SortedMap<Language, EditionState> states,
        String authors) {

    /** The state of the original. */
    public EditionState state() {
        return states.getOrDefault(originalLanguage, EditionState.DRAFT);
    }

    /** Whether readers have it in any language. */
    public boolean isShown() {
        return states.values().stream().anyMatch(EditionState::isShown);
    }

    /** Whether it was taken from readers because the permission ended. */
    public boolean isWithdrawn() {
        return states.containsValue(EditionState.WITHDRAWN);
    }

    /** Its title for a reader of a language, or a mark that it has none yet. */
    public String titleOr(Language reader, String untitled) {
        return title.isEmpty() ? untitled : title.in(shownIn(reader));
    }

    /** The language that its title is shown in to a reader of a language. */
    public Language shownIn(Language reader) {
        return title.languageFor(title.exactly(reader).isPresent() ? reader : originalLanguage);
    }

    /** The languages that it has no edition in, of these. */
    public List<Language> missing(List<Language> of) {
        return of.stream().filter(language -> !states.containsKey(language)).toList();
    }

    /** Where it is written, without the language of the screen. */
    public String path() {
        return new EditionKey(id, originalLanguage).path();
    }
}
