package org.parley.positions;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.parley.store.schema.Tables.MAP_PART;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
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

    /** The maps of these debates as they are, read at once; of those that have none, none. */
    public Map<DebateId, DebateMap> of(Collection<DebateId> debates) {
        Map<DebateId, DebateMap> maps = new LinkedHashMap<>();
        store.read(db -> db.select(MAP_PART.DEBATE_ID, MAP_PART.KIND, MAP_PART.CONTENT)
                        .from(MAP_PART)
                        .where(
                                MAP_PART.DEBATE_ID.in(
                                        debates.stream().map(DebateId::toString).toList()),
                                MAP_PART.ENDED_AT.isNull())
                        .orderBy(MAP_PART.DEBATE_ID, MAP_PART.PLACE, MAP_PART.ID)
                        .fetchGroups(MAP_PART.DEBATE_ID))
                .forEach((debate, parts) -> maps.put(DebateId.of(debate), map(parts)));
        return maps;
    }

    /** The map of a debate as it was kept at the end of a day. */
    public DebateMap asOf(DebateId debate, LocalDate day, ZoneId zone) {
        return asOf(debate, day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
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
        return store.read(db -> MapHistory.read(db, debate, of(db, debate), most));
    }

    /**
     * When the map came to say where an actor stands.
     *
     * @param id the key of the first row that said so
     * @param first when it was first said
     * @param last when it was last said otherwise
     */
    record Told(String id, Instant first, Instant last) {}

    /** When the map came to have each position, by the key of the part. */
    Map<String, Told> told(DebateId debate) {
        return store.read(db -> db.select(MAP_PART.PART, min(MAP_PART.ID), min(MAP_PART.MADE_AT), max(MAP_PART.MADE_AT))
                .from(MAP_PART)
                .where(MAP_PART.DEBATE_ID.eq(debate.toString()), MAP_PART.KIND.eq(Part.Kind.POSITION.name()))
                .groupBy(MAP_PART.PART)
                .fetchMap(
                        row -> row.value1(),
                        row -> new Told(row.value2(), UtcInstant.parse(row.value3()), UtcInstant.parse(row.value4()))));
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
        return map(db.select(MAP_PART.KIND, MAP_PART.CONTENT)
                .from(MAP_PART)
                .where(MAP_PART.DEBATE_ID.eq(debate.toString()), which)
                .orderBy(MAP_PART.PLACE, MAP_PART.ID)
                .fetch());
    }

    private static DebateMap map(Collection<? extends Record> parts) {
        Problems problems = new Problems();
        MapTree tree = new MapTree(problems);
        parts.forEach(row -> tree.add(Part.Kind.valueOf(row.get(MAP_PART.KIND)), part(row.get(MAP_PART.CONTENT))));
        return new MapReader(problems).kept(tree.root()).map();
    }

    private static JsonValue.Members part(String content) {
        return JsonValue.read(content) instanceof JsonValue.Members members
                ? members
                : new JsonValue.Members(1, new LinkedHashMap<>());
    }
}
