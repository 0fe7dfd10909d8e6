package org.parley.forecast;

import static org.parley.store.schema.Tables.OUTLOOK_RUN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateAspect;
import org.parley.debate.DebateId;
import org.parley.outlook.run.OutlookDocument;
import org.parley.outlook.run.OutlookJson;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads runs. Readers have those that are shown; the desk has them all. */
@Component
@Order(2)
public class Runs implements DebateAspect {

    /** The most runs of a debate that are listed. */
    static final int LISTED = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Condition SHOWN =
            OUTLOOK_RUN.STATE.eq(RunState.DONE.name()).and(OUTLOOK_RUN.SHOWN_AT.isNotNull());

    /** All of a run but what is large. */
    private static final List<Field<?>> FIELDS = List.of(
            OUTLOOK_RUN.ID,
            OUTLOOK_RUN.DEBATE_ID,
            OUTLOOK_RUN.NUMBER,
            OUTLOOK_RUN.NAME,
            OUTLOOK_RUN.BASE,
            OUTLOOK_RUN.CHANGES,
            OUTLOOK_RUN.INPUT_HASH,
            OUTLOOK_RUN.MAP_AT,
            OUTLOOK_RUN.MODELS,
            OUTLOOK_RUN.DRAWS,
            OUTLOOK_RUN.SEED,
            OUTLOOK_RUN.STATE,
            OUTLOOK_RUN.ASKED_AT,
            OUTLOOK_RUN.DRAWN,
            OUTLOOK_RUN.COMPUTED_AT,
            OUTLOOK_RUN.TROUBLE,
            OUTLOOK_RUN.SHOWN_AT);

    private final Store store;

    Runs(Store store) {
        this.store = store;
    }

    @Override
    public String word() {
        return "outlook";
    }

    /** Whether readers are shown an outlook of a debate. */
    @Override
    public boolean has(DebateId debate) {
        return newestShown(debate).isPresent();
    }

    /** The runs of a debate, the newest first. */
    public List<OutlookRun> all(DebateId debate) {
        return store.read(db -> read(db, OUTLOOK_RUN.DEBATE_ID.eq(debate.toString()), LISTED));
    }

    /** Those of them that readers are shown. */
    public List<OutlookRun> shown(DebateId debate) {
        return store.read(db -> read(db, SHOWN.and(OUTLOOK_RUN.DEBATE_ID.eq(debate.toString())), LISTED));
    }

    /** The newest outlook of the map as it is that readers are shown. */
    public Optional<OutlookRun> newestShown(DebateId debate) {
        return store
                .read(db -> read(
                        db,
                        SHOWN.and(OUTLOOK_RUN.DEBATE_ID.eq(debate.toString())).and(OUTLOOK_RUN.NAME.isNull()),
                        1))
                .stream()
                .findFirst();
    }

    /** The run of this number. */
    public Optional<OutlookRun> run(DebateId debate, int number) {
        return store.read(db -> run(db, debate, number));
    }

    static Optional<OutlookRun> run(DSLContext db, DebateId debate, int number) {
        return read(db, OUTLOOK_RUN.DEBATE_ID.eq(debate.toString()).and(OUTLOOK_RUN.NUMBER.eq(number)), 1).stream()
                .findFirst();
    }

    /** The newest finished outlook of the map as it is. */
    static Optional<OutlookRun> newest(DSLContext db, DebateId debate) {
        return read(
                        db,
                        OUTLOOK_RUN
                                .DEBATE_ID
                                .eq(debate.toString())
                                .and(OUTLOOK_RUN.STATE.in(RunState.DONE.name(), RunState.ASKED.name()))
                                .and(OUTLOOK_RUN.NAME.isNull()),
                        1)
                .stream()
                .findFirst();
    }

    static List<OutlookRun> read(DSLContext db, Condition which, int most) {
        return db.select(FIELDS)
                .from(OUTLOOK_RUN)
                .where(which)
                .orderBy(OUTLOOK_RUN.ASKED_AT.desc(), OUTLOOK_RUN.NUMBER.desc())
                .limit(most)
                .fetch(Runs::run);
    }

    /** The map that a run is computed from, as JSON. */
    public String input(RunId run) {
        return text(run, OUTLOOK_RUN.INPUT);
    }

    /** The outlook as it was computed: the bytes that {@code parley outlook --format json} prints. */
    public String result(RunId run) {
        return text(run, OUTLOOK_RUN.RESULT);
    }

    /** The same, read. */
    public OutlookDocument document(RunId run) {
        return OutlookJson.read(result(run));
    }

    private String text(RunId run, Field<String> field) {
        return store.read(db -> db.select(DSL.coalesce(field, DSL.val("")))
                .from(OUTLOOK_RUN)
                .where(OUTLOOK_RUN.ID.eq(run.toString()))
                .fetchSingle()
                .value1());
    }

    private static OutlookRun run(Record row) {
        return new OutlookRun(
                RunId.of(row.get(OUTLOOK_RUN.ID)),
                DebateId.of(row.get(OUTLOOK_RUN.DEBATE_ID)),
                row.get(OUTLOOK_RUN.NUMBER),
                row.get(OUTLOOK_RUN.NAME),
                row.get(OUTLOOK_RUN.BASE),
                changes(row.get(OUTLOOK_RUN.CHANGES)),
                row.get(OUTLOOK_RUN.INPUT_HASH),
                UtcInstant.parse(row.get(OUTLOOK_RUN.MAP_AT)),
                Arrays.asList(row.get(OUTLOOK_RUN.MODELS).split(",")),
                row.get(OUTLOOK_RUN.DRAWS),
                row.get(OUTLOOK_RUN.SEED),
                RunState.valueOf(row.get(OUTLOOK_RUN.STATE)),
                UtcInstant.parse(row.get(OUTLOOK_RUN.ASKED_AT)),
                row.get(OUTLOOK_RUN.DRAWN),
                instant(row.get(OUTLOOK_RUN.COMPUTED_AT)),
                row.get(OUTLOOK_RUN.TROUBLE),
                instant(row.get(OUTLOOK_RUN.SHOWN_AT)));
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : UtcInstant.parse(stored);
    }

    static String written(List<Change> changes) {
        return JSON.writeValueAsString(changes);
    }

    /** Reads changes; none where the text is none. */
    static List<Change> changes(@Nullable String stored) {
        return stored == null ? List.of() : JSON.readValue(stored, new TypeReference<List<Change>>() {});
    }
}
