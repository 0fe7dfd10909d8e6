package org.parley.search;

import static org.parley.store.schema.Tables.EDITION;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Directory;
import org.parley.publishing.EditionState;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordEdition;
import org.parley.publishing.RecordInstitution;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Writing;
import org.parley.search.meaning.Meanings;
import org.parley.store.ChangeLog;
import org.parley.store.DatabaseAddress;
import org.parley.store.Store;
import org.parley.store.Tailing;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A journal in a folder, opened by a process of its own as it were, with its search index. */
final class JournalFixture implements AutoCloseable {

    static final Caller.Operator EDITOR = new Caller.Operator("test");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final KnownDebates debates = new KnownDebates();

    private JournalFixture(Path folder) {
        Clock clock = Clock.fixed(Instant.parse("2006-06-01T00:00:00Z"), ZoneOffset.UTC);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "parley.data",
                                folder.toString(),
                                "parley.search.dictionaries",
                                folder.resolve("dictionary-files").toString(),
                                "parley.search.meaning",
                                "off")));
        context.registerBean(Neighbours.class, () -> debates);
        context.registerBean(Store.class, () -> new Store(DatabaseAddress.inFolder(folder), clock));
        context.register(
                ChangeLog.class,
                Catalogue.class,
                Directory.class,
                RecordEdition.class,
                RecordPiece.class,
                RecordPerson.class,
                RecordInstitution.class,
                Writing.class,
                SearchIndex.class,
                WordLists.class,
                Lexicon.class,
                Counting.class,
                Search.class,
                Meanings.class,
                Glossing.class,
                ArgumentReading.class,
                ArgumentIndex.class,
                Answers.class);
        context.refresh();
    }

    static JournalFixture in(Path folder) {
        return new JournalFixture(folder);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    SearchIndex index() {
        return get(SearchIndex.class);
    }

    /** Has the index follow the log to its end. */
    JournalFixture catchUp() {
        ChangeLog log = get(ChangeLog.class);
        var changes = log.after(index().reached(), 3);
        while (!changes.isEmpty()) {
            index().apply(changes);
            changes = log.after(index().reached(), 3);
        }
        return this;
    }

    /** Has the index by which pieces are compared follow the log to its end. */
    JournalFixture catchUpWithArguments() {
        get(Answers.class).prepare();
        return this;
    }

    PersonId person(String english, String japanese) {
        return get(Writing.class)
                .write(
                        EDITOR,
                        transaction -> get(RecordPerson.class)
                                .record(transaction, LocalText.of(english, japanese), LocalText.NONE, null));
    }

    InstitutionId institution(String english, String japanese) {
        return get(Writing.class)
                .write(
                        EDITOR,
                        transaction -> get(RecordInstitution.class)
                                .record(transaction, LocalText.of(english, japanese), null));
    }

    PieceId record(PieceFixture piece) {
        return get(Writing.class)
                .write(
                        EDITOR,
                        transaction -> get(RecordPiece.class)
                                .record(transaction, piece.build())
                                .id());
    }

    /** Makes a piece part of a debate. */
    JournalFixture debate(Slug slug, LocalText question, PieceId piece) {
        debates.add(slug, question, piece);
        var _ = get(Writing.class).write(EDITOR, transaction -> {
            transaction.changed("included", piece.subject());
            return true;
        });
        return this;
    }

    void changeState(PieceId piece, @Nullable Language language, EditionState state) {
        var _ = get(Writing.class).write(EDITOR, transaction -> {
            var update = transaction
                    .db()
                    .update(EDITION)
                    .set(EDITION.STATE, state.name())
                    .where(EDITION.PIECE_ID.eq(piece.toString()));
            int changed = (language == null ? update : update.and(EDITION.LANGUAGE.eq(language.tag()))).execute();
            transaction.changed("state", piece.subject());
            return changed;
        });
    }

    SearchResults find(String text) {
        return find(SearchRequest.of(text, Language.ENGLISH));
    }

    SearchResults find(SearchRequest request) {
        return get(Search.class).find(Caller.READER, request);
    }

    /** The titles found, in the language in which each is shown. */
    List<String> titles(String text) {
        return titles(find(text));
    }

    static List<String> titles(SearchResults results) {
        return results.hits().stream()
                .map(hit -> hit.piece().title().in(hit.language()))
                .toList();
    }

    Tailing tailing() {
        context.registerBean(Tailing.class);
        return get(Tailing.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
