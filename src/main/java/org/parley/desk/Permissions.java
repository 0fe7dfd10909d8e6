package org.parley.desk;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static org.parley.store.schema.Tables.INSTITUTION_NAME;
import static org.parley.store.schema.Tables.PERMISSION;
import static org.parley.store.schema.Tables.PIECE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.PlainText;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Listing;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads the permissions of all pieces, those that end soon first, in a fixed number of queries. */
@Component
public class Permissions {

    private final Store store;
    private final Today today;

    Permissions(Store store, Today today) {
        this.store = store;
        this.today = today;
    }

    /**
     * A permission in the list.
     *
     * @param piece the piece that is carried by it
     * @param licensor who gave it; empty where unknown
     * @param licence the licence
     * @param ends the last day
     * @param term how soon that is
     */
    public record Row(
            DeskPiece piece,
            LocalText licensor,
            @Nullable String licence,
            @Nullable LocalDate ends,
            Term term) {

        /** The last day as screens show dates. */
        public @Nullable PartialDate day() {
            return ends == null ? null : PartialDate.of(ends);
        }
    }

    /**
     * A page of the list.
     *
     * @param counts how many there are of each term, whichever is shown
     */
    public record Found(Listing<Row> listing, Map<Term, Integer> counts) {

        /** Those of the page, by term. */
        public SortedMap<Term, List<Row>> byTerm() {
            return listing.items().stream()
                    .collect(Collectors.groupingBy(Row::term, TreeMap::new, Collectors.toList()));
        }
    }

    /**
     * Those of a term, with these words in the title, the name of the licensor or the licence.
     *
     * @param term absent for all
     */
    Found read(Caller.Member member, @Nullable Term term, String words, Language reader, int page, int size) {
        Policy.require(member, Act.LICENSE);
        LocalDate now = today.date();
        Condition said = words.isEmpty() ? trueCondition() : said(PlainText.line(words));
        Condition asked = term == null ? said : said.and(term.condition(now));
        return store.read(db -> {
            Map<Term, Integer> counts = counts(db, said, now);
            int total = term == null
                    ? counts.values().stream().mapToInt(Integer::intValue).sum()
                    : counts.getOrDefault(term, 0);
            var rows = db.select(PERMISSION.PIECE_ID, PERMISSION.LICENSOR_ID, PERMISSION.LICENCE, PERMISSION.ENDS)
                    .from(PERMISSION)
                    .join(PIECE)
                    .on(PIECE.ID.eq(PERMISSION.PIECE_ID))
                    .where(asked)
                    .orderBy(
                            when(PERMISSION.ENDS.isNull(), 1).otherwise(0),
                            PERMISSION.ENDS,
                            PIECE.DATED.desc(),
                            PIECE.ID)
                    .limit(size)
                    .offset((page - 1L) * size)
                    .fetch();
            Map<PieceId, DeskPiece> pieces = new DeskPieces(db, reader).read(rows.map(row -> PieceId.of(row.value1())));
            Map<String, LocalText> licensors = names(db, rows.getValues(PERMISSION.LICENSOR_ID));
            List<Row> found = rows.stream()
                    .filter(row -> pieces.containsKey(PieceId.of(row.value1())))
                    .map(row -> {
                        LocalDate ends = row.value4() == null ? null : LocalDate.parse(row.value4());
                        return new Row(
                                Objects.requireNonNull(pieces.get(PieceId.of(row.value1()))),
                                row.value2() == null
                                        ? LocalText.NONE
                                        : licensors.getOrDefault(row.value2(), LocalText.NONE),
                                row.value3(),
                                ends,
                                Term.of(ends, now));
                    })
                    .toList();
            return new Found(new Listing<>(found, page, size, total), counts);
        });
    }

    private static Map<Term, Integer> counts(DSLContext db, Condition said, LocalDate now) {
        Map<Term, Field<Integer>> fields = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            fields.put(term, count(when(term.condition(now), inline(1))).as("count_" + term.name()));
        }
        var row = db.select(fields.values())
                .from(PERMISSION)
                .join(PIECE)
                .on(PIECE.ID.eq(PERMISSION.PIECE_ID))
                .where(said)
                .fetchSingle();
        Map<Term, Integer> counts = new EnumMap<>(Term.class);
        fields.forEach((term, field) -> counts.put(term, row.get(field)));
        return counts;
    }

    private static Condition said(String words) {
        return or(
                DeskPieces.said(words),
                DeskPieces.has(PERMISSION.LICENCE, words),
                exists(selectOne()
                        .from(INSTITUTION_NAME)
                        .where(
                                INSTITUTION_NAME.INSTITUTION_ID.eq(PERMISSION.LICENSOR_ID),
                                DeskPieces.has(INSTITUTION_NAME.NAME, words))));
    }

    private static Map<String, LocalText> names(DSLContext db, Collection<String> institutions) {
        Map<String, Map<Language, String>> names = new HashMap<>();
        db.select(INSTITUTION_NAME.INSTITUTION_ID, INSTITUTION_NAME.LANGUAGE, INSTITUTION_NAME.NAME)
                .from(INSTITUTION_NAME)
                .where(INSTITUTION_NAME.INSTITUTION_ID.in(institutions.stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()))
                .forEach(row -> names.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(Language.of(row.value2()), row.value3()));
        Map<String, LocalText> texts = new HashMap<>();
        names.forEach((id, name) -> texts.put(id, LocalText.of(name)));
        return texts;
    }
}
