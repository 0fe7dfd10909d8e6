package org.parley.desk;

import static org.parley.store.schema.Tables.EDITION;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;

/**
 * A piece as somebody outside is shown it before readers have it, by leave of the desk: what is published of it, or else the
 * newest revision, never what is being written.
 *
 * @param key the edition that is shown
 * @param text what it says
 * @param published whether readers have it
 */
public record Preview(EditionKey key, DeskText text, boolean published) {

    private static final Caller DESK = new Caller.Itself("preview");

    /** What is shown of a piece to a reader of a language: the edition in it, or else the original; nothing where it is empty. */
    public static Optional<Preview> of(DSLContext db, PieceId piece, Language reader) {
        return Editions.languages(db, piece).stream()
                .sorted(Comparator.comparing(language -> !language.equals(reader)))
                .flatMap(language -> of(db, new EditionKey(piece, language)).stream())
                .findFirst();
    }

    /** What is shown of each edition of a piece, that of the original first. */
    public static List<Preview> all(DSLContext db, PieceId piece) {
        return Editions.languages(db, piece).stream()
                .flatMap(language -> of(db, new EditionKey(piece, language)).stream())
                .toList();
    }

    private static Optional<Preview> of(DSLContext db, EditionKey key) {
        DeskEdition edition = Editions.find(db, DESK, key).orElseThrow();
        String revision = db.select(EDITION.PUBLISHED_REVISION_ID, EDITION.LATEST_REVISION_ID)
                .from(EDITION)
                .where(EDITION.ID.eq(edition.id()))
                .fetchSingle(row -> edition.isShown() ? row.value1() : row.value2());
        return Optional.ofNullable(revision)
                .map(id -> new Preview(key, Editions.revision(db, id), edition.isShown()))
                .filter(preview -> !preview.text.body().isEmpty());
    }
}
