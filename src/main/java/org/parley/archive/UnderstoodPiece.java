package org.parley.archive;

import java.util.List;
import java.util.Optional;
import org.parley.archive.legacy.AnswersLine;
import org.parley.archive.legacy.Author;
import org.parley.archive.legacy.Byline;
import org.parley.archive.legacy.LegacyPage.Item;
import org.parley.archive.legacy.PermissionLine;
import org.parley.archive.legacy.SeriesEntry;
import org.parley.archive.legacy.TranslationNote;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.text.Block;

/**
 * A piece as an import understood it.
 *
 * @param id its key; absent where it was not kept
 * @param slug its word in addresses
 * @param section where it stands
 * @param kind what it is
 * @param language the language that it is written in
 * @param title its title
 * @param date at the precision that is known
 * @param series the series that it numbers itself in
 * @param byline the author line as it was captured
 * @param authors who wrote it
 * @param paragraphs how many paragraphs its body has
 * @param blocks how many blocks of any kind
 * @param permission by whose leave it is carried
 * @param translation who translated it, from which language
 * @param answers what it says that it answers, as captured
 * @param oldAddress its old address
 */
public record UnderstoodPiece(
        Optional<String> id,
        Optional<String> slug,
        Section section,
        PieceKind kind,
        Language language,
        String title,
        Optional<PartialDate> date,
        Optional<SeriesEntry> series,
        Optional<String> byline,
        List<AuthorOf> authors,
        int paragraphs,
        int blocks,
        Optional<Permission> permission,
        Optional<TranslationNote> translation,
        Optional<String> answers,
        Optional<String> oldAddress) {

    /**
     * An author as understood.
     *
     * @param name as it is shown
     * @param affiliation what the author was then
     * @param raw the part of the author line that says it
     */
    public record AuthorOf(String name, Optional<String> affiliation, String raw) {}

    /**
     * A permission as understood.
     *
     * @param statement what is printed
     * @param licensor who gave it
     * @param raw the line as it was captured
     */
    public record Permission(String statement, Optional<String> licensor, String raw) {}

    static UnderstoodPiece of(Item item, Optional<ItemImport.Kept> kept) {
        return new UnderstoodPiece(
                kept.map(piece -> piece.id().toString()),
                kept.map(piece -> piece.slug().value()),
                item.section(),
                item.kind(),
                item.original(),
                item.title(),
                item.date(),
                item.series(),
                item.byline().map(Byline::raw),
                item.byline().map(Byline::authors).orElse(List.of()).stream()
                        .map(UnderstoodPiece::author)
                        .toList(),
                (int) item.body().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .count(),
                item.body().blocks().size(),
                item.permission().map(UnderstoodPiece::permission),
                item.translation(),
                item.answers().map(AnswersLine::raw),
                item.address());
    }

    private static AuthorOf author(Author author) {
        return new AuthorOf(author.name(), author.affiliation(), author.raw());
    }

    private static Permission permission(PermissionLine line) {
        return new Permission(line.statement(), line.licensor(), line.raw());
    }
}
