package org.parley.positions;

import static org.jooq.impl.DSL.count;
import static org.parley.store.schema.Tables.MAP_PART;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.store.UtcInstant;

/** Reads what was changed of a map, act by act. */
final class MapHistory {

    /** No more parts of an act are told one by one. */
    private static final int TOLD = 60;

    private final DSLContext db;
    private final Condition here;
    private final DebateMap map;

    private MapHistory(DSLContext db, DebateId debate, DebateMap map) {
        this.db = db;
        this.here = MAP_PART.DEBATE_ID.eq(debate.toString());
        this.map = map;
    }

    /** The two contents of a part around an act. */
    private static final class Around {

        private @Nullable String before;
        private @Nullable String after;
    }

    private record Key(Part.Kind kind, String part) {}

    /**
     * The newest acts first, at most so many.
     *
     * @param map the map as it is, for the names of who is told of
     */
    static List<Edit> read(DSLContext db, DebateId debate, DebateMap map, int most) {
        return new MapHistory(db, debate, map).read(most);
    }

    private List<Edit> read(int most) {
        Map<String, Map<Part.Kind, Integer>> made = counts(MAP_PART.MADE_AT);
        Map<String, Map<Part.Kind, Integer>> ended = counts(MAP_PART.ENDED_AT);
        TreeMap<String, Map<Part.Kind, Integer>> acts = new TreeMap<>(made);
        // What is replaced is ended and made: of both, the larger number is that of the parts.
        ended.forEach((at, counts) -> acts.merge(at, counts, MapHistory::larger));
        List<String> newest = acts.descendingKeySet().stream().limit(most).toList();
        Map<String, Map<Key, Around>> told = told(newest.stream()
                .filter(at -> sum(made.get(at)) <= TOLD && sum(ended.get(at)) <= TOLD)
                .collect(Collectors.toSet()));
        return newest.stream()
                .map(at -> new Edit(
                        UtcInstant.parse(at),
                        acts.getOrDefault(at, Map.of()).entrySet().stream()
                                .map(each -> new Edit.Count(each.getKey().name(), each.getValue()))
                                .toList(),
                        changes(told.getOrDefault(at, Map.of()))))
                .toList();
    }

    private Map<String, Map<Part.Kind, Integer>> counts(Field<String> when) {
        Map<String, Map<Part.Kind, Integer>> counts = new HashMap<>();
        db.select(when, MAP_PART.KIND, count())
                .from(MAP_PART)
                .where(here, when.isNotNull())
                .groupBy(when, MAP_PART.KIND)
                .forEach(row -> counts.computeIfAbsent(row.value1(), _ -> new EnumMap<>(Part.Kind.class))
                        .put(Part.Kind.valueOf(row.value2()), row.value3()));
        return counts;
    }

    private static Map<Part.Kind, Integer> larger(Map<Part.Kind, Integer> one, Map<Part.Kind, Integer> other) {
        Map<Part.Kind, Integer> larger = new EnumMap<>(one);
        other.forEach((kind, parts) -> larger.merge(kind, parts, Math::max));
        return larger;
    }

    private static int sum(@Nullable Map<Part.Kind, Integer> counts) {
        return counts == null
                ? 0
                : counts.values().stream().mapToInt(each -> each).sum();
    }

    /** The parts that were made or ended at some instants. */
    private Map<String, Map<Key, Around>> told(Set<String> instants) {
        Map<String, Map<Key, Around>> told = new HashMap<>();
        if (!instants.isEmpty()) {
            db.select(MAP_PART.KIND, MAP_PART.PART, MAP_PART.CONTENT, MAP_PART.MADE_AT, MAP_PART.ENDED_AT)
                    .from(MAP_PART)
                    .where(here, MAP_PART.MADE_AT.in(instants).or(MAP_PART.ENDED_AT.in(instants)))
                    .orderBy(MAP_PART.PLACE, MAP_PART.ID)
                    .forEach(row -> {
                        Key key = new Key(Part.Kind.valueOf(row.value1()), row.value2());
                        if (instants.contains(row.value4())) {
                            around(told, row.value4(), key).after = row.value3();
                        }
                        if (row.value5() != null && instants.contains(row.value5())) {
                            around(told, row.value5(), key).before = row.value3();
                        }
                    });
        }
        return told;
    }

    private static Around around(Map<String, Map<Key, Around>> told, String at, Key key) {
        return told.computeIfAbsent(at, _ -> new LinkedHashMap<>()).computeIfAbsent(key, _ -> new Around());
    }

    private List<MapChange> changes(Map<Key, Around> parts) {
        List<MapChange> changes = new ArrayList<>();
        parts.forEach((key, around) -> changes.add(MapChange.of(key.kind, around.before, around.after, map)));
        return changes;
    }
}
