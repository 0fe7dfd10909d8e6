package org.parley.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.NewPiece;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.Series;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Markdown;

/** A piece being described for a test. */
final class PieceFixture {

    private final Map<Language, NewPiece.Text> editions = new LinkedHashMap<>();
    private final List<NewPiece.Author> authors = new ArrayList<>();
    private PieceKind kind = PieceKind.COMMENTARY;
    private Section section = Section.DEBATES;
    private PartialDate date = PartialDate.parse("2006-03-17");
    private Language original = Language.ENGLISH;
    private @Nullable Series series;

    private PieceFixture() {}

    static PieceFixture english(String title, String body) {
        return new PieceFixture().original(Language.ENGLISH, title, "", body);
    }

    static PieceFixture japanese(String title, String body) {
        return new PieceFixture().original(Language.JAPANESE, title, "", body);
    }

    static PieceFixture english(String title, String summary, String body) {
        return new PieceFixture().original(Language.ENGLISH, title, summary, body);
    }

    private PieceFixture original(Language language, String title, String summary, String body) {
        original = language;
        editions.put(language, NewPiece.Text.original(title, summary, Markdown.parse(body)));
        return this;
    }

    PieceFixture translated(Language language, String title, String body) {
        editions.put(language, new NewPiece.Text(title, "", Markdown.parse(body), TranslationStatus.HUMAN, null));
        return this;
    }

    PieceFixture by(PersonId person) {
        authors.add(new NewPiece.Author(person, LocalText.NONE, List.of()));
        return this;
    }

    PieceFixture by(PersonId person, String affiliation, InstitutionId... institutions) {
        authors.add(new NewPiece.Author(person, LocalText.of(Language.ENGLISH, affiliation), List.of(institutions)));
        return this;
    }

    PieceFixture of(PieceKind what) {
        kind = what;
        return this;
    }

    PieceFixture in(Section where) {
        section = where;
        return this;
    }

    PieceFixture on(String when) {
        date = PartialDate.parse(when);
        return this;
    }

    PieceFixture series(String english, String japanese) {
        series = new Series(LocalText.of(english, japanese), "1");
        return this;
    }

    NewPiece build() {
        return new NewPiece(null, kind, section, date, original, series, authors, null, null, editions);
    }
}
