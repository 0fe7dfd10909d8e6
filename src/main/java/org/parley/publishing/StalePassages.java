package org.parley.publishing;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PASSAGE;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;
import static org.parley.store.schema.Tables.REVISION_PASSAGE;
import static org.parley.store.schema.Tables.WORKING_COPY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Correspondence;
import org.parley.publishing.text.PassageId;
import org.parley.publishing.text.Passages;
import org.parley.store.Transaction;

/**
 * Counts the passages of translations whose original has changed since, and keeps the numbers with the editions. It is asked
 * in every transaction that changes a text, so that no page need compare texts: neither the reader's nor the desk's home.
 */
public final class StalePassages {

    private final DSLContext db;
    private final List<Record> editions;
    private final Map<String, Passages> texts = new HashMap<>();

    private StalePassages(DSLContext db, List<Record> editions) {
        this.db = db;
        this.editions = editions;
    }

    /** Counts anew for the translations of a piece. */
    public static void count(Transaction transaction, PieceId piece) {
        DSLContext db = transaction.db();
        List<Record> editions = new ArrayList<>(db.select(EDITION.fields())
                .select(PIECE.ORIGINAL_LANGUAGE)
                .from(EDITION)
                .join(PIECE)
                .on(PIECE.ID.eq(EDITION.PIECE_ID))
                .where(PIECE.ID.eq(piece.toString()))
                .fetch());
        if (editions.size() > 1) {
            new StalePassages(db, editions).count();
        }
    }

    /** The revision of an original that is translated: the one that readers have, else what is approved, else the newest. */
    public static @Nullable String source(Record original) {
        return Stream.of(
                        original.get(EDITION.PUBLISHED_REVISION_ID),
                        original.get(EDITION.APPROVED_REVISION_ID),
                        original.get(EDITION.LATEST_REVISION_ID))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void count() {
        Record original = editions.stream()
                .filter(edition -> !isTranslation(edition))
                .findFirst()
                .orElse(null);
        String source = original == null ? null : source(original);
        if (original == null || source == null) {
            return;
        }
        List<Record> translations =
                editions.stream().filter(StalePassages::isTranslation).toList();
        List<String> ids = translations.stream().map(row -> row.get(EDITION.ID)).toList();
        Map<String, SortedMap<PassageId, String>> written =
                others(PASSAGE, PASSAGE.EDITION_ID, PASSAGE.PASSAGE_, PASSAGE.SOURCE_REVISION_ID, ids);
        Map<String, SortedMap<PassageId, String>> shown = others(
                REVISION_PASSAGE,
                REVISION_PASSAGE.REVISION_ID,
                REVISION_PASSAGE.PASSAGE,
                REVISION_PASSAGE.SOURCE_REVISION_ID,
                keys(translations, EDITION.PUBLISHED_REVISION_ID));
        Map<String, String> rests = db.select(REVISION.ID, REVISION.SOURCE_REVISION_ID)
                .from(REVISION)
                .where(
                        REVISION.ID.in(keys(translations, EDITION.PUBLISHED_REVISION_ID)),
                        REVISION.SOURCE_REVISION_ID.isNotNull())
                .fetchMap(REVISION.ID, REVISION.SOURCE_REVISION_ID);
        List<String> needed = new ArrayList<>(rests.values());
        needed.add(source);
        needed.addAll(keys(translations, EDITION.SOURCE_REVISION_ID));
        needed.addAll(keys(translations, EDITION.LATEST_REVISION_ID));
        needed.addAll(keys(translations, EDITION.PUBLISHED_REVISION_ID));
        Stream.concat(written.values().stream(), shown.values().stream())
                .forEach(others -> needed.addAll(others.values()));
        readRevisions(needed);
        Map<String, Passages> copies = copies(ids);
        List<Query> updates = new ArrayList<>();
        for (Record row : translations) {
            String id = row.get(EDITION.ID);
            String published = row.get(EDITION.PUBLISHED_REVISION_ID);
            Correspondence desk = compare(
                    row,
                    source,
                    new PassageSources(row.get(EDITION.SOURCE_REVISION_ID), written.getOrDefault(id, none())),
                    copies.getOrDefault(id, text(row.get(EDITION.LATEST_REVISION_ID))));
            Correspondence readers = published == null || original.get(EDITION.PUBLISHED_REVISION_ID) == null
                    ? Correspondence.NONE
                    : compare(
                            row,
                            source,
                            new PassageSources(rests.get(published), shown.getOrDefault(published, none())),
                            text(published));
            if (row.get(EDITION.STALE) != desk.stale()
                    || row.get(EDITION.MISSING) != desk.missing()
                    || row.get(EDITION.SHOWN_STALE) != readers.stale()) {
                updates.add(db.update(EDITION)
                        .set(EDITION.STALE, desk.stale())
                        .set(EDITION.MISSING, desk.missing())
                        .set(EDITION.SHOWN_STALE, readers.stale())
                        .where(EDITION.ID.eq(id)));
            }
        }
        if (!updates.isEmpty()) {
            db.batch(updates).execute();
        }
    }

    private Correspondence compare(Record edition, String source, PassageSources sources, Passages translation) {
        if (sources.rest() == null) {
            return Correspondence.NONE;
        }
        return Correspondence.of(text(source), passage -> text(sources.of(passage)), translation, isWhole(edition));
    }

    private static boolean isWhole(Record edition) {
        return !TranslationStatus.ABSTRACT_ONLY.name().equals(edition.get(EDITION.TRANSLATION_STATUS));
    }

    private static boolean isTranslation(Record edition) {
        return !edition.get(EDITION.LANGUAGE).equals(edition.get(PIECE.ORIGINAL_LANGUAGE));
    }

    private static SortedMap<PassageId, String> none() {
        return new TreeMap<>();
    }

    private static List<String> keys(List<Record> editions, Field<String> field) {
        return editions.stream()
                .map(row -> row.get(field))
                .filter(Objects::nonNull)
                .toList();
    }

    private Passages text(@Nullable String revision) {
        return revision == null ? NOTHING : texts.getOrDefault(revision, NOTHING);
    }

    private static final Passages NOTHING = Passages.of("", "", Body.EMPTY);

    private void readRevisions(List<String> ids) {
        db.select(REVISION.ID, REVISION.TITLE, REVISION.ABSTRACT, REVISION.BODY)
                .from(REVISION)
                .where(REVISION.ID.in(ids.stream().distinct().toList()))
                .forEach(row ->
                        texts.put(row.value1(), Passages.of(row.value2(), row.value3(), Body.parse(row.value4()))));
    }

    private Map<String, Passages> copies(List<String> ids) {
        Map<String, Passages> copies = new HashMap<>();
        db.selectFrom(WORKING_COPY)
                .where(WORKING_COPY.EDITION_ID.in(ids))
                .forEach(row -> copies.put(
                        row.get(WORKING_COPY.EDITION_ID),
                        Passages.of(
                                row.get(WORKING_COPY.TITLE),
                                row.get(WORKING_COPY.ABSTRACT),
                                Body.parse(row.get(WORKING_COPY.BODY)))));
        return copies;
    }

    private Map<String, SortedMap<PassageId, String>> others(
            Table<?> table, Field<String> of, Field<String> passage, Field<String> source, List<String> keys) {
        Map<String, SortedMap<PassageId, String>> others = new HashMap<>();
        db.select(of, passage, source)
                .from(table)
                .where(of.in(keys))
                .forEach(row -> others.computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                        .put(new PassageId(row.value2()), row.value3()));
        return others;
    }
}
