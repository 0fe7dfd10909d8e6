package org.parley.desk;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;
import static org.parley.store.schema.Tables.WORKING_COPY;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.desk.DeskEdition.RevisionRef;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.publishing.AccountId;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Policy;
import org.parley.publishing.Section;
import org.parley.publishing.Standing;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Body;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads editions for the desk: those that {@link Policy} lets the caller see there. */
@Component
public class Editions {

    private final Store store;

    Editions(Store store) {
        this.store = store;
    }

    /**
     * The edition of this key.
     *
     * @throws NotFound if there is none, or none that the caller may know of
     */
    public DeskEdition get(Caller caller, EditionKey key) {
        return store.read(db -> require(db, caller, key, Act.SEE));
    }

    /** The first language, the original's before others, in which the member may see a piece at the desk. */
    Optional<Language> firstSeen(Caller.Member member, PieceId piece) {
        return store.read(db ->
                languages(db, piece, Ownership.may(member, Act.SEE)).stream().findFirst());
    }

    /**
     * The edition of this key, to which the caller may do this.
     *
     * @throws NotFound if there is none, or none that the caller may know of
     * @throws Policy.Refused if the caller may see it but not do this
     */
    public static DeskEdition require(DSLContext db, Caller caller, EditionKey key, Act act) {
        DeskEdition edition = find(db, caller, key)
                .filter(found -> Policy.may(caller, Act.SEE, found.standing()))
                .orElseThrow(() -> new NotFound("no edition " + key));
        Policy.require(caller, act, edition.standing());
        return edition;
    }

    /**
     * The original of a piece, to which the caller may do this.
     *
     * @throws NotFound if there is no such piece, or none that the caller may know of
     * @throws Policy.Refused if the caller may see it but not do this
     */
    static DeskEdition requireOriginal(DSLContext db, Caller caller, PieceId piece, Act act) {
        Language language = db.select(PIECE.ORIGINAL_LANGUAGE)
                .from(PIECE)
                .where(PIECE.ID.eq(piece.toString()))
                .fetchOptional(row -> Language.of(row.value1()))
                .orElseThrow(() -> new NotFound("no piece " + piece));
        return require(db, caller, new EditionKey(piece, language), act);
    }

    /** The edition of this key, whoever may see it. */
    public static Optional<DeskEdition> find(DSLContext db, Caller caller, EditionKey key) {
        Field<Integer> own = caller instanceof Caller.Member member
                ? when(Ownership.own(member), 1).otherwise(0).as("own")
                : field("1", Integer.class).as("own");
        return db.select(
                        PIECE.SLUG,
                        PIECE.KIND,
                        PIECE.SECTION,
                        PIECE.DATED,
                        PIECE.DATE_FOLLOWS,
                        PIECE.ORIGINAL_LANGUAGE,
                        own)
                .select(EDITION.fields())
                .from(EDITION)
                .join(PIECE)
                .on(PIECE.ID.eq(EDITION.PIECE_ID))
                .where(
                        EDITION.PIECE_ID.eq(key.piece().toString()),
                        EDITION.LANGUAGE.eq(key.language().tag()))
                .fetchOptional()
                .map(row -> edition(db, key, row, row.get(own) == 1));
    }

    private static DeskEdition edition(DSLContext db, EditionKey key, Record row, boolean own) {
        String id = row.get(EDITION.ID);
        Language original = Language.of(row.get(PIECE.ORIGINAL_LANGUAGE));
        Map<String, RevisionRef> revisions = new HashMap<>();
        db.select(REVISION.ID, REVISION.NUMBER)
                .from(REVISION)
                .where(REVISION.ID.in(java.util.stream.Stream.of(
                                row.get(EDITION.LATEST_REVISION_ID),
                                row.get(EDITION.PUBLISHED_REVISION_ID),
                                row.get(EDITION.APPROVED_REVISION_ID))
                        .filter(java.util.Objects::nonNull)
                        .toList()))
                .forEach(found -> revisions.put(found.value1(), new RevisionRef(found.value1(), found.value2())));
        RevisionRef latest = ref(revisions, row.get(EDITION.LATEST_REVISION_ID));
        Record copy = db.selectFrom(WORKING_COPY)
                .where(WORKING_COPY.EDITION_ID.eq(id))
                .fetchOne();
        DeskText saved = latest == null ? DeskText.EMPTY : revision(db, latest.id());
        DeskText text = copy == null
                ? saved
                : new DeskText(
                        copy.get(WORKING_COPY.TITLE),
                        copy.get(WORKING_COPY.ABSTRACT),
                        Body.parse(copy.get(WORKING_COPY.BODY)));
        String translation = row.get(EDITION.TRANSLATION_STATUS);
        String translator = row.get(EDITION.TRANSLATOR_ID);
        String begun = row.get(EDITION.BEGUN_BY);
        return new DeskEdition(
                id,
                key,
                Slug.of(row.get(PIECE.SLUG)),
                PieceKind.valueOf(row.get(PIECE.KIND)),
                Section.valueOf(row.get(PIECE.SECTION)),
                row.get(PIECE.DATE_FOLLOWS) == 1 ? null : PartialDate.parse(row.get(PIECE.DATED)),
                original,
                languages(db, key.piece()),
                text,
                copy == null ? 0 : copy.get(WORKING_COPY.VERSION),
                latest,
                ref(revisions, row.get(EDITION.PUBLISHED_REVISION_ID)),
                ref(revisions, row.get(EDITION.APPROVED_REVISION_ID)),
                !text.equals(saved),
                new Standing(EditionState.valueOf(row.get(EDITION.STATE)), original.equals(key.language()), own),
                instant(row.get(EDITION.STATE_SINCE)),
                instant(row.get(EDITION.SCHEDULED_FOR)),
                row.get(EDITION.HELD_BECAUSE),
                instant(row.get(EDITION.PROPOSED_AT)),
                translation == null ? null : TranslationStatus.valueOf(translation),
                translator == null ? null : PersonId.of(translator),
                begun == null ? null : AccountId.of(begun));
    }

    /** The languages that a piece has editions in, the original's first. */
    static List<Language> languages(DSLContext db, PieceId piece) {
        return languages(db, piece, noCondition());
    }

    private static List<Language> languages(DSLContext db, PieceId piece, Condition which) {
        return db.select(EDITION.LANGUAGE)
                .from(EDITION)
                .join(PIECE)
                .on(PIECE.ID.eq(EDITION.PIECE_ID))
                .where(PIECE.ID.eq(piece.toString()), which)
                .orderBy(when(Ownership.isOriginal(), 0).otherwise(1), EDITION.LANGUAGE)
                .fetch(row -> Language.of(row.value1()));
    }

    /** What a revision says. */
    static DeskText revision(DSLContext db, String id) {
        return db.select(REVISION.TITLE, REVISION.ABSTRACT, REVISION.BODY)
                .from(REVISION)
                .where(REVISION.ID.eq(id))
                .fetchSingle(row -> new DeskText(row.value1(), row.value2(), Body.parse(row.value3())));
    }

    private static @Nullable RevisionRef ref(Map<String, RevisionRef> revisions, @Nullable String id) {
        return id == null ? null : revisions.get(id);
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : UtcInstant.parse(stored);
    }
}
