package org.parley.positions;

import static org.parley.store.schema.Tables.DEBATE;
import static org.parley.store.schema.Tables.MAP_PART;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.debate.DebateId;
import org.parley.page.NotFound;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Makes the map of a debate this one: parts that are the same stay, others are ended and made. */
@Component
public class KeepMap {

    /** How many rows one statement takes. */
    private static final int AT_ONCE = 200;

    private record Key(Part.Kind kind, String key) {}

    private record Placed(Part part, int place) {}

    private record Kept(String id, String content, int place) {}

    /** Lets nobody else change a map until the transaction is over: what was read of it stays true. */
    static void alone(Transaction tx, DebateId debate) {
        int found = tx.db()
                .update(DEBATE)
                .set(DEBATE.SLUG, DEBATE.SLUG)
                .where(DEBATE.ID.eq(debate.toString()))
                .execute();
        if (found == 0) {
            throw new NotFound("no debate " + debate);
        }
    }

    /**
     * Keeps the map.
     *
     * @return how many parts were made, replaced or taken off
     */
    public int keep(Transaction tx, DebateId debate, DebateMap map) {
        alone(tx, debate);
        Map<Key, Kept> known = new HashMap<>();
        List<String> gone = new ArrayList<>();
        tx.db()
                .selectFrom(MAP_PART)
                .where(MAP_PART.DEBATE_ID.eq(debate.toString()), MAP_PART.ENDED_AT.isNull())
                .forEach(row -> known.put(
                        new Key(Part.Kind.valueOf(row.get(MAP_PART.KIND)), row.get(MAP_PART.PART)),
                        new Kept(row.get(MAP_PART.ID), row.get(MAP_PART.CONTENT), row.get(MAP_PART.PLACE))));
        List<Placed> fresh = new ArrayList<>();
        Map<String, Integer> moved = new HashMap<>();
        int place = 0;
        for (Part part : Part.of(map)) {
            place++;
            Kept kept = known.remove(new Key(part.kind(), part.key()));
            if (kept == null || !kept.content.equals(part.content())) {
                fresh.add(new Placed(part, place));
                if (kept != null) {
                    gone.add(kept.id);
                }
            } else if (kept.place != place) {
                moved.put(kept.id, place);
            }
        }
        known.values().forEach(kept -> gone.add(kept.id));
        end(tx, gone);
        make(tx, debate, fresh);
        move(tx, moved);
        int changed = Math.max(fresh.size(), gone.size());
        if (changed > 0 || !moved.isEmpty()) {
            tx.changed("mapped", debate.subject(), Integer.toString(changed));
        }
        return changed;
    }

    private static void end(Transaction tx, List<String> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            tx.db()
                    .update(MAP_PART)
                    .set(MAP_PART.ENDED_AT, tx.storedAt())
                    .set(MAP_PART.ENDED_BY, tx.by())
                    .where(MAP_PART.ID.in(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))))
                    .execute();
        }
    }

    /** Numbers parts anew, in one batch: what they say has not changed, only what stands before them. */
    private static void move(Transaction tx, Map<String, Integer> moved) {
        if (!moved.isEmpty()) {
            var batch = tx.db()
                    .batch(tx.db()
                            .update(MAP_PART)
                            .set(MAP_PART.PLACE, (Integer) null)
                            .where(MAP_PART.ID.eq((String) null)));
            for (Map.Entry<String, Integer> each : moved.entrySet()) {
                batch = batch.bind(each.getValue(), each.getKey());
            }
            var _ = batch.execute();
        }
    }

    private static void make(Transaction tx, DebateId debate, List<Placed> fresh) {
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            var rows = tx.db()
                    .insertInto(
                            MAP_PART,
                            MAP_PART.ID,
                            MAP_PART.DEBATE_ID,
                            MAP_PART.KIND,
                            MAP_PART.PART,
                            MAP_PART.PLACE,
                            MAP_PART.CONTENT,
                            MAP_PART.MADE_AT,
                            MAP_PART.MADE_BY);
            for (Placed row : fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()))) {
                Part part = row.part;
                rows = rows.values(
                        Keys.next().toString(),
                        debate.toString(),
                        part.kind().name(),
                        part.key(),
                        row.place,
                        part.content(),
                        tx.storedAt(),
                        tx.by());
            }
            rows.execute();
        }
    }
}
