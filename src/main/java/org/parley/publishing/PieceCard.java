package org.parley.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;

/**
 * What a list shows of a piece.
 *
 * @param id its key
 * @param slug its word in addresses
 * @param kind what it is
 * @param section where it stands
 * @param date when it was dated, at the precision that is known
 * @param originalLanguage the language it was written in
 * @param series the series it belongs to
 * @param title its title in the languages that the caller may read
 * @param summary its abstract in those
 * @param languages those with an edition that the caller may read, be it an abstract alone
 * @param authors who wrote it, in the order of the byline
 */
public record PieceCard(
        PieceId id,
        Slug slug,
        PieceKind kind,
        Section section,
        PartialDate date,
        Language originalLanguage,
        @Nullable Series series,
        LocalText title,
        LocalText summary,
        Set<Language> languages,
        List<Authorship> authors) {

    /** Cards by the keys of their pieces. */
    public static Map<PieceId, PieceCard> byKey(Collection<PieceCard> cards) {
        return cards.stream().collect(Collectors.toMap(PieceCard::id, Function.identity(), (first, _) -> first));
    }

    /** The language that a reader of {@code language} is shown this piece in. */
    public Language shownIn(Language language) {
        return title.languageFor(languages.contains(language) ? language : originalLanguage);
    }
}
