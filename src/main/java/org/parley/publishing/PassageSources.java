package org.parley.publishing;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PASSAGE;
import static org.parley.store.schema.Tables.REVISION;
import static org.parley.store.schema.Tables.REVISION_PASSAGE;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.text.PassageId;
import org.parley.store.Transaction;

/**
 * Which revision of the original each passage of a translation renders.
 *
 * @param rest the key of the revision that most of it renders; absent where that is not known
 * @param others the revisions that single passages render instead: older ones, while the rest has been brought up to date
 */
public record PassageSources(@Nullable String rest, SortedMap<PassageId, String> others) {

    /** All that is known of most of them. */
    public PassageSources {
        others = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** The revision that a passage renders. */
    public @Nullable String of(PassageId passage) {
        return others.getOrDefault(passage, rest);
    }

    /** All revisions that are rendered. */
    public Set<String> revisions() {
        Set<String> revisions = new TreeSet<>(others.values());
        if (rest != null) {
            revisions.add(rest);
        }
        return revisions;
    }

    /** These, but that a passage renders this revision. */
    public PassageSources with(PassageId passage, String revision) {
        SortedMap<PassageId, String> more = new TreeMap<>(others);
        more.put(passage, revision);
        return new PassageSources(rest, more);
    }

    /** What the passages of what is being written in an edition render. */
    public static PassageSources read(DSLContext db, String edition) {
        String rest = db.select(EDITION.SOURCE_REVISION_ID)
                .from(EDITION)
                .where(EDITION.ID.eq(edition))
                .fetchOne(EDITION.SOURCE_REVISION_ID);
        SortedMap<PassageId, String> others = new TreeMap<>();
        db.selectFrom(PASSAGE)
                .where(PASSAGE.EDITION_ID.eq(edition))
                .forEach(row ->
                        others.put(new PassageId(row.get(PASSAGE.PASSAGE_)), row.get(PASSAGE.SOURCE_REVISION_ID)));
        return new PassageSources(rest, others);
    }

    /** Makes these what the passages of what is being written render. */
    public void write(Transaction transaction, String edition) {
        var db = transaction.db();
        db.update(EDITION)
                .set(EDITION.SOURCE_REVISION_ID, rest)
                .where(EDITION.ID.eq(edition))
                .execute();
        db.deleteFrom(PASSAGE).where(PASSAGE.EDITION_ID.eq(edition)).execute();
        if (!others.isEmpty()) {
            var rows = db.insertInto(PASSAGE, PASSAGE.EDITION_ID, PASSAGE.PASSAGE_, PASSAGE.SOURCE_REVISION_ID);
            for (Map.Entry<PassageId, String> other : others.entrySet()) {
                rows = rows.values(edition, other.getKey().value(), other.getValue());
            }
            rows.execute();
        }
    }

    /** Keeps with a revision of a translation, just made of what is being written, what its passages render. */
    public static void keep(Transaction transaction, String edition, String revision) {
        var db = transaction.db();
        db.update(REVISION)
                .set(
                        REVISION.SOURCE_REVISION_ID,
                        DSL.select(EDITION.SOURCE_REVISION_ID).from(EDITION).where(EDITION.ID.eq(edition)))
                .where(REVISION.ID.eq(revision))
                .execute();
        db.insertInto(
                        REVISION_PASSAGE,
                        REVISION_PASSAGE.REVISION_ID,
                        REVISION_PASSAGE.PASSAGE,
                        REVISION_PASSAGE.SOURCE_REVISION_ID)
                .select(DSL.select(DSL.val(revision), PASSAGE.PASSAGE_, PASSAGE.SOURCE_REVISION_ID)
                        .from(PASSAGE)
                        .where(PASSAGE.EDITION_ID.eq(edition)))
                .execute();
    }

    /** Makes what the passages of a revision render that of what is being written: for when it is written again. */
    public static void restore(Transaction transaction, String edition, String revision) {
        var db = transaction.db();
        String rest = db.select(REVISION.SOURCE_REVISION_ID)
                .from(REVISION)
                .where(REVISION.ID.eq(revision))
                .fetchOne(REVISION.SOURCE_REVISION_ID);
        SortedMap<PassageId, String> others = new TreeMap<>();
        db.selectFrom(REVISION_PASSAGE)
                .where(REVISION_PASSAGE.REVISION_ID.eq(revision))
                .forEach(row -> others.put(
                        new PassageId(row.get(REVISION_PASSAGE.PASSAGE)),
                        row.get(REVISION_PASSAGE.SOURCE_REVISION_ID)));
        new PassageSources(rest, others).write(transaction, edition);
    }
}
