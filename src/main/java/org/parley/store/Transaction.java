package org.parley.store;

import static org.parley.store.schema.Tables.CHANGE_LOG;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One unit of writing: all of it is committed, its entries in the change log included, or none of it. */
public final class Transaction {

    /** How many characters a note has at most; what is longer is cut off. */
    public static final int NOTE = 500;

    /** How many entries one statement takes: databases limit how many values a statement has. */
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final String by;
    private final Instant at;
    private final Set<Entry> entries = new LinkedHashSet<>();

    private record Entry(
            String act, Subject subject, @Nullable String note) {}

    Transaction(DSLContext db, String by, Instant at) {
        this.db = db;
        this.by = by;
        this.at = at;
    }

    /** The database, within this transaction. */
    public DSLContext db() {
        return db;
    }

    /** When this transaction began: the time of everything that it writes. */
    public Instant at() {
        return at;
    }

    /** {@link #at} in its stored form. */
    public String storedAt() {
        return UtcInstant.format(at);
    }

    /** Who writes. */
    public String by() {
        return by;
    }

    /** Says that a subject was changed; said twice, it is logged once. */
    public void changed(String act, Subject subject) {
        entries.add(new Entry(act, subject, null));
    }

    /** Says that a subject was changed, and more of it in a few words: which role was given, why a piece was taken back. */
    public void changed(String act, Subject subject, String note) {
        entries.add(new Entry(act, subject, note.isBlank() ? null : cut(note)));
    }

    private static String cut(String note) {
        if (note.codePointCount(0, note.length()) <= NOTE) {
            return note;
        }
        return note.substring(0, note.offsetByCodePoints(0, NOTE - 1)) + "…";
    }

    /** Appends what was said to the log; on PostgreSQL under a lock, so that the order of numbers is that of commits. */
    boolean writeLog() {
        if (entries.isEmpty()) {
            return false;
        }
        if (db.dialect() == org.jooq.SQLDialect.POSTGRES) {
            db.execute("select pg_advisory_xact_lock(hashtext('parley.change_log'))");
        }
        long seq = ChangeLog.newest(db);
        List<Entry> all = List.copyOf(entries);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            append(seq + from, all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return true;
    }

    private void append(long after, List<Entry> some) {
        var rows = db.insertInto(
                CHANGE_LOG,
                CHANGE_LOG.SEQ,
                CHANGE_LOG.MADE_AT,
                CHANGE_LOG.MADE_BY,
                CHANGE_LOG.ACT,
                CHANGE_LOG.SUBJECT_KIND,
                CHANGE_LOG.SUBJECT_ID,
                CHANGE_LOG.NOTE);
        long seq = after;
        for (Entry entry : some) {
            rows = rows.values(++seq, storedAt(), by, entry.act, entry.subject.kind(), entry.subject.id(), entry.note);
        }
        rows.execute();
    }
}
