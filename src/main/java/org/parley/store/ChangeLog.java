package org.parley.store;

import static org.parley.store.schema.Tables.CHANGE_LOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The append-only log of what was changed, read in the order of commits. It is written only through {@link Transaction}. */
@Component
public class ChangeLog {

    private final Store store;

    ChangeLog(Store store) {
        this.store = store;
    }

    /** The changes after a place in the log, oldest first, at most {@code limit} of them. */
    public List<Change> after(long seq, int limit) {
        return store.read(db -> db.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.SEQ.gt(seq))
                .orderBy(CHANGE_LOG.SEQ)
                .limit(limit)
                .fetch(row -> new Change(
                        row.get(CHANGE_LOG.SEQ),
                        UtcInstant.parse(row.get(CHANGE_LOG.MADE_AT)),
                        row.get(CHANGE_LOG.MADE_BY),
                        row.get(CHANGE_LOG.ACT),
                        new Subject(row.get(CHANGE_LOG.SUBJECT_KIND), row.get(CHANGE_LOG.SUBJECT_ID)),
                        row.get(CHANGE_LOG.NOTE))));
    }

    /** The place of the newest change; 0 while there is none. */
    public long newest() {
        return store.read(ChangeLog::newest);
    }

    static long newest(DSLContext db) {
        Long newest = db.select(DSL.max(CHANGE_LOG.SEQ)).from(CHANGE_LOG).fetchOne(0, Long.class);
        return newest == null ? 0 : newest;
    }
}
