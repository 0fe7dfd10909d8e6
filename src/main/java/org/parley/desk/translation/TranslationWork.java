package org.parley.desk.translation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.parley.desk.EditionKey;
import org.parley.desk.Ownership;
import org.parley.desk.Work;
import org.parley.desk.WorkReading;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;

/** Reads what a member could translate, and which translations are behind their originals, in a fixed number of queries. */
final class TranslationWork {

    private static final List<String> FIT = Stream.of(
                    EditionState.APPROVED, EditionState.SCHEDULED, EditionState.PUBLISHED, EditionState.CORRECTED)
            .map(EditionState::name)
            .toList();
    private static final List<String> TAKEN_BACK = Stream.of(EditionState.RETRACTED, EditionState.WITHDRAWN)
            .map(EditionState::name)
            .toList();

    private final DSLContext db;
    private final Caller.Member member;
    private final Languages languages;

    TranslationWork(DSLContext db, Caller.Member member, Languages languages) {
        this.db = db;
        this.member = member;
        this.languages = languages;
    }

    /** Originals that are fit to be read and are in some language of the journal not yet, newest first. */
    Work toTranslate(Language reader, int limit, int offset) {
        var other = EDITION.as("other");
        List<Condition> missing = languages.all().stream()
                .map(language -> PIECE.ORIGINAL_LANGUAGE
                        .ne(language.tag())
                        .and(notExists(selectOne()
                                .from(other)
                                .where(other.PIECE_ID.eq(PIECE.ID), other.LANGUAGE.eq(language.tag())))))
                .toList();
        Condition condition = Ownership.isOriginal()
                .and(EDITION.STATE.in(FIT))
                .and(Ownership.may(member, Act.TRANSLATE))
                .and(or(missing));
        var when = coalesce(EDITION.FIRST_PUBLISHED_AT, EDITION.STATE_SINCE, EDITION.UPDATED_AT);
        Work work = new WorkReading(db, reader).read(condition, when, when.desc(), limit, offset);
        Map<PieceId, Set<String>> there = there(work);
        Messages words = Messages.in(reader);
        return new Work(
                work.items().stream()
                        .map(item -> leading(
                                item,
                                words.get(
                                        "desk.translate.into",
                                        languages.all().stream()
                                                .filter(language -> !there.getOrDefault(
                                                                item.edition().piece(), Set.of())
                                                        .contains(language.tag()))
                                                .map(language -> language.nameIn(reader))
                                                .collect(Collectors.joining(words.get("comma")))),
                                "/desk/pieces/" + item.edition().piece() + "/translations",
                                words))
                        .toList(),
                work.total());
    }

    /** Translations that are behind their originals, those that are furthest behind first. */
    Work stale(Language reader, int limit, int offset) {
        var original = EDITION.as("original");
        Condition condition = Ownership.isOriginal()
                .not()
                .and(EDITION.STALE.gt(0))
                .and(EDITION.STATE.notIn(TAKEN_BACK))
                .and(Ownership.may(member, Act.TRANSLATE))
                .and(exists(selectOne()
                        .from(original)
                        .where(
                                original.PIECE_ID.eq(PIECE.ID),
                                original.LANGUAGE.eq(PIECE.ORIGINAL_LANGUAGE),
                                original.STATE.in(FIT))));
        Work work =
                new WorkReading(db, reader).read(condition, EDITION.UPDATED_AT, EDITION.STALE.desc(), limit, offset);
        Map<EditionKey, Integer> stale = new HashMap<>();
        if (!work.isEmpty()) {
            db.select(EDITION.PIECE_ID, EDITION.LANGUAGE, EDITION.STALE)
                    .from(EDITION)
                    .where(EDITION.PIECE_ID.in(pieces(work)))
                    .forEach(row -> stale.put(
                            new EditionKey(PieceId.of(row.value1()), Language.of(row.value2())), row.value3()));
        }
        Messages words = Messages.in(reader);
        return new Work(
                work.items().stream()
                        .map(item -> leading(
                                item,
                                words.get("desk.stale-passages", stale.getOrDefault(item.edition(), 0)),
                                item.edition().path() + "/translate",
                                words))
                        .toList(),
                work.total());
    }

    private Map<PieceId, Set<String>> there(Work work) {
        Map<PieceId, Set<String>> there = new HashMap<>();
        if (!work.isEmpty()) {
            db.select(EDITION.PIECE_ID, EDITION.LANGUAGE)
                    .from(EDITION)
                    .where(EDITION.PIECE_ID.in(pieces(work)))
                    .forEach(row -> there.computeIfAbsent(PieceId.of(row.value1()), _ -> new HashSet<>())
                            .add(row.value2()));
        }
        return there;
    }

    private static List<String> pieces(Work work) {
        return work.items().stream()
                .map(item -> item.edition().piece().toString())
                .toList();
    }

    private static Work.Item leading(Work.Item item, String about, String path, Messages words) {
        return new Work.Item(
                item.edition(),
                item.title(),
                item.titleLanguage(),
                item.kind(),
                item.original(),
                item.state(),
                item.when(),
                item.about().isEmpty() ? about : item.about() + words.get("dot") + about,
                path,
                item.note());
    }
}
