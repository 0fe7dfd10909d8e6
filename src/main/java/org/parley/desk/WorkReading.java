package org.parley.desk;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PERSON_NAME;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;
import static org.parley.store.schema.Tables.WORKING_COPY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.store.UtcInstant;

/** Reads lists of editions in three queries: how many there are, one page of them, and who wrote those. */
public final class WorkReading {

    private final DSLContext db;
    private final Language reader;

    /** Reads for a reader of this language. */
    public WorkReading(DSLContext db, Language reader) {
        this.db = db;
        this.reader = reader;
    }

    /**
     * The editions that meet a condition on {@code EDITION} and {@code PIECE}.
     *
     * @param when the time that the list is about
     */
    public Work read(Condition condition, Field<String> when, SortField<?> order, int limit, int offset) {
        Integer total = db.select(count())
                .from(EDITION)
                .join(PIECE)
                .on(PIECE.ID.eq(EDITION.PIECE_ID))
                .leftJoin(REVISION)
                .on(REVISION.ID.eq(EDITION.LATEST_REVISION_ID))
                .leftJoin(WORKING_COPY)
                .on(WORKING_COPY.EDITION_ID.eq(EDITION.ID))
                .where(condition)
                .fetchOne(0, Integer.class);
        if (total == null || total == 0) {
            return Work.NONE;
        }
        Field<String> title = title().as("title_now");
        Field<String> at = when.as("at");
        List<Record> rows = new ArrayList<>(
                db.select(EDITION.PIECE_ID, EDITION.LANGUAGE, EDITION.STATE, EDITION.HELD_BECAUSE, PIECE.KIND)
                        .select(PIECE.ORIGINAL_LANGUAGE, title, at)
                        .from(EDITION)
                        .join(PIECE)
                        .on(PIECE.ID.eq(EDITION.PIECE_ID))
                        .leftJoin(REVISION)
                        .on(REVISION.ID.eq(EDITION.LATEST_REVISION_ID))
                        .leftJoin(WORKING_COPY)
                        .on(WORKING_COPY.EDITION_ID.eq(EDITION.ID))
                        .where(condition)
                        .orderBy(order, EDITION.ID)
                        .limit(limit)
                        .offset(offset)
                        .fetch());
        Map<String, String> authors =
                authors(rows.stream().map(row -> row.get(EDITION.PIECE_ID)).toList());
        return new Work(
                rows.stream()
                        .map(row -> item(row, row.get(title), row.get(at), authors))
                        .toList(),
                total);
    }

    /** What is written as the title, be it in no revision yet. */
    static Field<String> title() {
        return coalesce(WORKING_COPY.TITLE, REVISION.TITLE);
    }

    private static Work.Item item(
            Record row,
            @org.jspecify.annotations.Nullable String title,
            @org.jspecify.annotations.Nullable String at,
            Map<String, String> authors) {
        Language language = Language.of(row.get(EDITION.LANGUAGE));
        EditionKey key = new EditionKey(PieceId.of(row.get(EDITION.PIECE_ID)), language);
        return new Work.Item(
                key,
                title == null ? "" : title,
                language,
                PieceKind.valueOf(row.get(PIECE.KIND)),
                row.get(PIECE.ORIGINAL_LANGUAGE).equals(language.tag()),
                EditionState.valueOf(row.get(EDITION.STATE)),
                at == null ? null : UtcInstant.parse(at),
                authors.getOrDefault(key.piece().toString(), ""),
                key.path(),
                row.get(EDITION.HELD_BECAUSE));
    }

    /** The names of the authors of these pieces, as one text each. */
    Map<String, String> authors(Collection<String> pieces) {
        Map<String, Map<String, SortedMap<Language, String>>> names = new HashMap<>();
        db.select(AUTHORSHIP.PIECE_ID, AUTHORSHIP.PERSON_ID, PERSON_NAME.LANGUAGE, PERSON_NAME.NAME)
                .from(AUTHORSHIP)
                .join(PERSON_NAME)
                .on(PERSON_NAME.PERSON_ID.eq(AUTHORSHIP.PERSON_ID))
                .where(AUTHORSHIP.PIECE_ID.in(pieces))
                .orderBy(AUTHORSHIP.PIECE_ID, AUTHORSHIP.PLACE)
                .forEach(row -> names.computeIfAbsent(row.value1(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(row.value2(), _ -> new TreeMap<>())
                        .put(Language.of(row.value3()), row.value4()));
        String comma = Messages.in(reader).get("comma");
        Map<String, String> authors = new HashMap<>();
        names.forEach((piece, people) -> authors.put(
                piece,
                people.values().stream()
                        .map(name -> new LocalText(name).in(reader))
                        .collect(Collectors.joining(comma))));
        return authors;
    }
}
