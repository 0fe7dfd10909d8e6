package org.parley.positions;

import static org.parley.store.schema.Tables.MAP_PART;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.parley.debate.DebateAspect;
import org.parley.debate.DebateId;
import org.parley.store.Store;
import org.parley.store.UtcInstant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads the maps of debates: as they are, and as they were at any instant. Whoever may read a debate may read its map. */
@Component
@Order(1)
public class Maps implements DebateAspect {

    private final Store store;

    Maps(Store store) {
        this.store = store;
    }

    /** The map of a debate as it is; an empty one where it has none. */
    public DebateMap of(DebateId debate) {
        return store.read(db -> of(db, debate));
    }

    /** The map of a debate as it was kept at an instant. */
    public DebateMap asOf(DebateId debate, Instant instant) {
        String at = UtcInstant.format(instant);
        return store.read(db -> read(
                db,
                debate,
                MAP_PART.MADE_AT.le(at).and(MAP_PART.ENDED_AT.isNull().or(MAP_PART.ENDED_AT.gt(at)))));
    }

    @Override
    public String word() {
        return "map";
    }

    @Override
    public boolean has(DebateId debate) {
        return store.read(
                db -> db.fetchExists(MAP_PART, MAP_PART.DEBATE_ID.eq(debate.toString()), MAP_PART.ENDED_AT.isNull()));
    }

    /** What was changed of a map, the newest first: at most so many acts. */
    public List<Edit> edits(DebateId debate, int most) {
        return store.read(db -> MapHistory.read(db, debate, most));
    }

    /** The debates that have a map. */
    public Set<DebateId> mapped() {
        return store.read(db -> db.selectDistinct(MAP_PART.DEBATE_ID)
                .from(MAP_PART)
                .where(MAP_PART.ENDED_AT.isNull())
                .fetchSet(row -> DebateId.of(row.value1())));
    }

    /** The same, within a transaction. */
    public static DebateMap of(DSLContext db, DebateId debate) {
        return read(db, debate, MAP_PART.ENDED_AT.isNull());
    }

    private static DebateMap read(DSLContext db, DebateId debate, Condition which) {
        return Part.map(db.select(MAP_PART.KIND, MAP_PART.PART, MAP_PART.CONTENT)
                .from(MAP_PART)
                .where(MAP_PART.DEBATE_ID.eq(debate.toString()), which)
                .orderBy(MAP_PART.PLACE, MAP_PART.ID)
                .fetch(row -> new Part(Part.Kind.valueOf(row.value1()), row.value2(), row.value3())));
    }
}
