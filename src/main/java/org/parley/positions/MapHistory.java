package org.parley.positions;

import static org.jooq.impl.DSL.count;
import static org.parley.store.schema.Tables.MAP_PART;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.parley.debate.DebateId;
import org.parley.store.UtcInstant;

/** Reads when, and by whom, the parts of a map were changed. */
final class MapHistory {

    private MapHistory() {}

    private record When(String at, String by) {}

    static List<Edit> read(DSLContext db, DebateId debate, int most) {
        Map<When, int[]> counts = new HashMap<>();
        db.select(MAP_PART.MADE_AT, MAP_PART.MADE_BY, count())
                .from(MAP_PART)
                .where(MAP_PART.DEBATE_ID.eq(debate.toString()))
                .groupBy(MAP_PART.MADE_AT, MAP_PART.MADE_BY)
                .forEach(row -> counts.computeIfAbsent(new When(row.value1(), row.value2()), _ -> new int[2])[0] +=
                        row.value3());
        db.select(MAP_PART.ENDED_AT, MAP_PART.ENDED_BY, count())
                .from(MAP_PART)
                .where(MAP_PART.DEBATE_ID.eq(debate.toString()), MAP_PART.ENDED_AT.isNotNull())
                .groupBy(MAP_PART.ENDED_AT, MAP_PART.ENDED_BY)
                .forEach(row -> counts.computeIfAbsent(new When(row.value1(), row.value2()), _ -> new int[2])[1] +=
                        row.value3());
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<When, int[]> each) -> each.getKey().at)
                        .reversed())
                .limit(most)
                .map(each -> new Edit(
                        UtcInstant.parse(each.getKey().at), each.getKey().by, each.getValue()[0], each.getValue()[1]))
                .toList();
    }
}
