package org.parley.desk;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PERSON_NAME;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;
import static org.parley.store.schema.Tables.WORKING_COPY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.PlainText;
import org.parley.language.Slug;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

/** Reads pieces for those who decide what is published: in two queries, however many they are. */
final class DeskPieces {

    /** The most characters of what is looked for. */
    static final int LONGEST_QUERY = 200;

    private static final int MOST_WORDS = 8;

    private final DSLContext db;
    private final Language reader;

    DeskPieces(DSLContext db, Language reader) {
        this.db = db;
        this.reader = reader;
    }

    /** The pieces with these keys, in the order of the keys. */
    Map<PieceId, DeskPiece> read(Collection<PieceId> ids) {
        List<String> keys = ids.stream().map(PieceId::toString).toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        Field<String> title = WorkReading.title().as("title_now");
        Field<String> summary =
                coalesce(WORKING_COPY.ABSTRACT, REVISION.ABSTRACT, val("")).as("abstract_now");
        Map<String, List<Record>> rows = new HashMap<>();
        db.select(PIECE.ID, PIECE.SLUG, PIECE.KIND, PIECE.SECTION, PIECE.DATED, PIECE.ORIGINAL_LANGUAGE)
                .select(EDITION.LANGUAGE, EDITION.STATE, title, summary)
                .from(PIECE)
                .join(EDITION)
                .on(EDITION.PIECE_ID.eq(PIECE.ID))
                .leftJoin(REVISION)
                .on(REVISION.ID.eq(EDITION.LATEST_REVISION_ID))
                .leftJoin(WORKING_COPY)
                .on(WORKING_COPY.EDITION_ID.eq(EDITION.ID))
                .where(PIECE.ID.in(keys))
                .forEach(row -> rows.computeIfAbsent(row.get(PIECE.ID), _ -> new ArrayList<>())
                        .add(row));
        Map<String, String> authors = new WorkReading(db, reader).authors(keys);
        Map<PieceId, DeskPiece> pieces = new LinkedHashMap<>();
        for (PieceId id : ids) {
            List<Record> own = rows.get(id.toString());
            if (own != null) {
                pieces.put(id, piece(id, own, title, summary, authors.getOrDefault(id.toString(), "")));
            }
        }
        return pieces;
    }

    private static DeskPiece piece(
            PieceId id, List<Record> rows, Field<String> title, Field<String> summary, String authors) {
        SortedMap<Language, String> titles = new TreeMap<>();
        SortedMap<Language, String> summaries = new TreeMap<>();
        SortedMap<Language, EditionState> states = new TreeMap<>();
        for (Record row : rows) {
            Language language = Language.of(row.get(EDITION.LANGUAGE));
            String words = row.get(title);
            titles.put(language, words == null ? "" : words);
            summaries.put(language, row.get(summary));
            states.put(language, EditionState.valueOf(row.get(EDITION.STATE)));
        }
        Record first = rows.getFirst();
        return new DeskPiece(
                id,
                Slug.of(first.get(PIECE.SLUG)),
                PieceKind.valueOf(first.get(PIECE.KIND)),
                Section.valueOf(first.get(PIECE.SECTION)),
                PartialDate.parse(first.get(PIECE.DATED)),
                Language.of(first.get(PIECE.ORIGINAL_LANGUAGE)),
                new LocalText(titles),
                new LocalText(summaries),
                states,
                authors);
    }

    /** The keys of the newest pieces in whose titles, or the names of whose authors, every word of a query stands. */
    List<PieceId> find(String query, int most) {
        String words = PlainText.line(query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        return newest(said(words), most);
    }

    /** The keys of the newest pieces that meet a condition on {@code PIECE}. */
    List<PieceId> newest(Condition condition, int most) {
        return db.select(PIECE.ID)
                .from(PIECE)
                .where(condition)
                .orderBy(PIECE.DATED.desc(), PIECE.ID.desc())
                .limit(most)
                .fetch(row -> PieceId.of(row.value1()));
    }

    /** That every word stands in the title or in the name of an author. */
    static Condition said(String words) {
        return Arrays.stream(words.split(" ", MOST_WORDS))
                .filter(word -> !word.isBlank())
                .map(DeskPieces::stands)
                .reduce(DSL.trueCondition(), Condition::and);
    }

    private static Condition stands(String word) {
        return or(
                exists(selectOne()
                        .from(EDITION)
                        .leftJoin(REVISION)
                        .on(REVISION.ID.eq(EDITION.LATEST_REVISION_ID))
                        .leftJoin(WORKING_COPY)
                        .on(WORKING_COPY.EDITION_ID.eq(EDITION.ID))
                        .where(EDITION.PIECE_ID.eq(PIECE.ID), has(WorkReading.title(), word))),
                exists(selectOne()
                        .from(AUTHORSHIP)
                        .join(PERSON_NAME)
                        .on(PERSON_NAME.PERSON_ID.eq(AUTHORSHIP.PERSON_ID))
                        .where(AUTHORSHIP.PIECE_ID.eq(PIECE.ID), has(PERSON_NAME.NAME, word))));
    }

    /** That a text has this in it, in small letters or in capitals. */
    static Condition has(Field<String> text, String word) {
        String escaped = word.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return lower(text).like(val("%" + escaped + "%"), '!');
    }
}
