package org.parley.desk;

import static org.parley.store.schema.Tables.EDITION;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.parley.accounts.LoggedThings;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.PartialDate;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPages;
import org.parley.store.Store;
import org.parley.store.Subject;
import org.springframework.stereotype.Component;

/** Names what the log speaks of: pieces and their editions in whatever state, people, institutions, Summary Pages. */
@Component
class LoggedAtDesk implements LoggedThings {

    private final Store store;
    private final Directory directory;
    private final SummaryPages summaries;

    LoggedAtDesk(Store store, Directory directory, SummaryPages summaries) {
        this.store = store;
        this.directory = directory;
        this.summaries = summaries;
    }

    @Override
    public Map<Subject, Named> named(Caller caller, Collection<Subject> things, Language reader) {
        Policy.require(caller, Act.ADMINISTER);
        Messages words = Messages.in(reader);
        Map<Subject, Named> named = new HashMap<>(store.read(db -> pieces(db, things, words)));
        directory
                .people(Subject.keys(things, PersonId.SUBJECT, PersonId::of))
                .forEach((id, person) -> name(named, id.subject(), person.name(), reader, "/desk/people/" + id));
        directory
                .named(Subject.keys(things, InstitutionId.SUBJECT, InstitutionId::of))
                .forEach((id, institution) ->
                        name(named, id.subject(), institution.name(), reader, "/desk/institutions/" + id));
        summaries
                .dates(caller, Subject.keys(things, SummaryId.SUBJECT, SummaryId::of))
                .forEach((id, date) -> named.put(
                        id.subject(),
                        new Named(PartialDate.of(date).in(reader), reader, "", SummariesController.path(id))));
        return named;
    }

    private static void name(Map<Subject, Named> named, Subject subject, LocalText name, Language reader, String path) {
        if (!name.isEmpty()) {
            named.put(subject, new Named(name.in(reader), name.languageFor(reader), "", path));
        }
    }

    private static Map<Subject, Named> pieces(DSLContext db, Collection<Subject> things, Messages words) {
        Map<String, EditionKey> editions = editions(db, things);
        Set<PieceId> ids = new HashSet<>(Subject.keys(things, PieceId.SUBJECT, PieceId::of));
        editions.values().forEach(edition -> ids.add(edition.piece()));
        Map<PieceId, DeskPiece> pieces = new DeskPieces(db, words.language()).read(ids);
        Map<Subject, Named> named = new HashMap<>();
        pieces.forEach((id, piece) -> named.put(id.subject(), named(piece, words, "", piece.path())));
        editions.forEach((id, edition) -> {
            DeskPiece piece = pieces.get(edition.piece());
            if (piece != null) {
                String language = edition.language().nameIn(words.language());
                named.put(Revisions.subject(id), named(piece, words, language, edition.path()));
            }
        });
        return named;
    }

    private static Map<String, EditionKey> editions(DSLContext db, Collection<Subject> things) {
        List<String> keys = Subject.keys(things, Revisions.SUBJECT, Function.identity());
        Map<String, EditionKey> editions = new HashMap<>();
        if (!keys.isEmpty()) {
            db.select(EDITION.ID, EDITION.PIECE_ID, EDITION.LANGUAGE)
                    .from(EDITION)
                    .where(EDITION.ID.in(keys))
                    .forEach(row -> editions.put(
                            row.value1(), new EditionKey(PieceId.of(row.value2()), Language.of(row.value3()))));
        }
        return editions;
    }

    private static Named named(DeskPiece piece, Messages words, String detail, String path) {
        Language reader = words.language();
        boolean untitled = piece.title().isEmpty();
        return new Named(
                piece.titleOr(reader, words.get("desk.untitled")),
                untitled ? reader : piece.shownIn(reader),
                detail,
                path);
    }
}
