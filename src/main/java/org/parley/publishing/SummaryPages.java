package org.parley.publishing;

import static org.jooq.impl.DSL.count;
import static org.parley.store.schema.Tables.SUMMARY_INTRODUCTION;
import static org.parley.store.schema.Tables.SUMMARY_ITEM;
import static org.parley.store.schema.Tables.SUMMARY_PAGE;
import static org.parley.store.schema.Tables.SUMMARY_TITLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** Reads Summary Pages: those that are published, and for those who compose them the others too. */
@Component
public class SummaryPages {

    private final Store store;

    SummaryPages(Store store) {
        this.store = store;
    }

    /**
     * A Summary Page in a list.
     *
     * @param title what it is called; may be empty
     * @param pieces how many pieces were chosen for it
     */
    public record Entry(SummaryId id, LocalDate date, SummaryPage.State state, LocalText title, int pieces) {

        /** The date as screens show dates. */
        public PartialDate day() {
            return PartialDate.of(date);
        }

        /** Where readers have it, without the language. */
        public String path() {
            return SummaryPage.path(date);
        }
    }

    /**
     * The dates of those that stand beside one.
     *
     * @param earlier the one before; absent for the first
     * @param later the one after; absent for the newest
     */
    public record Beside(
            @Nullable LocalDate earlier, @Nullable LocalDate later) {}

    /** The Summary Page with this key. */
    public Optional<SummaryPage> get(Caller caller, SummaryId id) {
        return store.read(db -> get(db, caller, id));
    }

    /** The Summary Page with this key, read within a transaction. */
    public Optional<SummaryPage> get(DSLContext db, Caller caller, SummaryId id) {
        return one(db, caller, SUMMARY_PAGE.ID.eq(id.toString()));
    }

    /** The Summary Page of a date. */
    public Optional<SummaryPage> of(Caller caller, LocalDate date) {
        return store.read(db -> one(db, caller, SUMMARY_PAGE.DATED.eq(date.toString())));
    }

    /** The newest. */
    public Optional<SummaryPage> newest(Caller caller) {
        return store.read(db -> db.select(SUMMARY_PAGE.ID)
                .from(SUMMARY_PAGE)
                .where(seen(caller))
                .orderBy(SUMMARY_PAGE.DATED.desc())
                .limit(1)
                .fetchOptional(SUMMARY_PAGE.ID)
                .flatMap(id -> get(db, caller, SummaryId.of(id))));
    }

    /** The dates of those with these keys that the caller may see. */
    public Map<SummaryId, LocalDate> dates(Caller caller, Collection<SummaryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.read(db -> db.select(SUMMARY_PAGE.ID, SUMMARY_PAGE.DATED)
                        .from(SUMMARY_PAGE)
                        .where(
                                SUMMARY_PAGE.ID.in(
                                        ids.stream().map(SummaryId::toString).toList()),
                                seen(caller))
                        .fetchMap(row -> SummaryId.of(row.value1()), row -> LocalDate.parse(row.value2())));
    }

    /** The dates before and after one, of those that the caller may see. */
    public Beside beside(Caller caller, LocalDate date) {
        return store.read(db -> new Beside(
                day(db.select(SUMMARY_PAGE.DATED)
                        .from(SUMMARY_PAGE)
                        .where(seen(caller), SUMMARY_PAGE.DATED.lt(date.toString()))
                        .orderBy(SUMMARY_PAGE.DATED.desc())
                        .limit(1)
                        .fetchOne(SUMMARY_PAGE.DATED)),
                day(db.select(SUMMARY_PAGE.DATED)
                        .from(SUMMARY_PAGE)
                        .where(seen(caller), SUMMARY_PAGE.DATED.gt(date.toString()))
                        .orderBy(SUMMARY_PAGE.DATED)
                        .limit(1)
                        .fetchOne(SUMMARY_PAGE.DATED))));
    }

    /** One page of all, newest first. */
    public Listing<Entry> list(Caller caller, int page, int size) {
        return store.read(db -> {
            int total = db.fetchCount(SUMMARY_PAGE, seen(caller));
            var rows = db.select(SUMMARY_PAGE.ID, SUMMARY_PAGE.DATED, SUMMARY_PAGE.STATE)
                    .from(SUMMARY_PAGE)
                    .where(seen(caller))
                    .orderBy(SUMMARY_PAGE.DATED.desc())
                    .limit(size)
                    .offset((page - 1L) * size)
                    .fetch();
            List<String> ids = rows.getValues(SUMMARY_PAGE.ID);
            Map<String, LocalText> titles = titles(db, ids);
            Map<String, Integer> pieces = db.select(SUMMARY_ITEM.SUMMARY_ID, count())
                    .from(SUMMARY_ITEM)
                    .where(SUMMARY_ITEM.SUMMARY_ID.in(ids))
                    .groupBy(SUMMARY_ITEM.SUMMARY_ID)
                    .fetchMap(row -> row.value1(), row -> row.value2());
            return new Listing<>(
                    rows.map(row -> new Entry(
                            SummaryId.of(row.value1()),
                            LocalDate.parse(row.value2()),
                            SummaryPage.State.valueOf(row.value3()),
                            titles.getOrDefault(row.value1(), LocalText.NONE),
                            pieces.getOrDefault(row.value1(), 0))),
                    page,
                    size,
                    total);
        });
    }

    private static Optional<SummaryPage> one(DSLContext db, Caller caller, Condition which) {
        return db.selectFrom(SUMMARY_PAGE)
                .where(which, seen(caller))
                .fetchOptional()
                .map(row -> page(db, row));
    }

    private static SummaryPage page(DSLContext db, Record row) {
        String id = row.get(SUMMARY_PAGE.ID);
        return new SummaryPage(
                SummaryId.of(id),
                LocalDate.parse(row.get(SUMMARY_PAGE.DATED)),
                SummaryPage.State.valueOf(row.get(SUMMARY_PAGE.STATE)),
                row.get(SUMMARY_PAGE.VERSION),
                titles(db, Set.of(id)).getOrDefault(id, LocalText.NONE),
                LocalTexts.read(
                                db,
                                SUMMARY_INTRODUCTION,
                                SUMMARY_INTRODUCTION.SUMMARY_ID,
                                SUMMARY_INTRODUCTION.LANGUAGE,
                                SUMMARY_INTRODUCTION.CONTENT,
                                Set.of(id))
                        .getOrDefault(id, LocalText.NONE),
                ChosenRows.OF_SUMMARIES.read(db, Set.of(id)).getOrDefault(id, List.of()),
                instant(row.get(SUMMARY_PAGE.PUBLISHED_AT)),
                UtcInstant.parse(row.get(SUMMARY_PAGE.UPDATED_AT)));
    }

    private static Map<String, LocalText> titles(DSLContext db, Collection<String> ids) {
        return LocalTexts.read(
                db, SUMMARY_TITLE, SUMMARY_TITLE.SUMMARY_ID, SUMMARY_TITLE.LANGUAGE, SUMMARY_TITLE.CONTENT, ids);
    }

    private static Condition seen(Caller caller) {
        return Policy.may(caller, Act.COMPOSE)
                ? org.jooq.impl.DSL.trueCondition()
                : SUMMARY_PAGE.STATE.eq(SummaryPage.State.PUBLISHED.name());
    }

    private static @Nullable LocalDate day(@Nullable String stored) {
        return stored == null ? null : LocalDate.parse(stored);
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : UtcInstant.parse(stored);
    }
}
