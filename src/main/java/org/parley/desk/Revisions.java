package org.parley.desk;

import static org.jooq.impl.DSL.max;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.REVISION;
import static org.parley.store.schema.Tables.WORKING_COPY;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.Caller;
import org.parley.publishing.PassageSources;
import org.parley.publishing.StalePassages;
import org.parley.store.Keys;
import org.parley.store.Subject;
import org.parley.store.Transaction;

/** Writes working copies and revisions, within a transaction of whoever was let write. */
public final class Revisions {

    /** The kind under which what is done to an edition at the desk is logged; what readers see is logged of the piece. */
    static final String SUBJECT = "edition";

    private Revisions() {}

    /** An edition as what is done at the desk is logged of it. */
    public static Subject subject(String edition) {
        return new Subject(SUBJECT, edition);
    }

    /**
     * Makes a text the working copy, if it is still at the version that the writer knows.
     *
     * @return whether it was
     */
    static boolean write(Transaction transaction, String edition, int known, DeskText text) {
        var db = transaction.db();
        if (known == 0) {
            return db.insertInto(WORKING_COPY)
                            .set(WORKING_COPY.EDITION_ID, edition)
                            .set(WORKING_COPY.VERSION, 1)
                            .set(WORKING_COPY.TITLE, text.title())
                            .set(WORKING_COPY.ABSTRACT, text.summary())
                            .set(WORKING_COPY.BODY, text.body().serial())
                            .set(WORKING_COPY.SAVED_AT, transaction.storedAt())
                            .set(WORKING_COPY.SAVED_BY, account(transaction))
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return db.update(WORKING_COPY)
                        .set(WORKING_COPY.VERSION, known + 1)
                        .set(WORKING_COPY.TITLE, text.title())
                        .set(WORKING_COPY.ABSTRACT, text.summary())
                        .set(WORKING_COPY.BODY, text.body().serial())
                        .set(WORKING_COPY.SAVED_AT, transaction.storedAt())
                        .set(WORKING_COPY.SAVED_BY, account(transaction))
                        .where(WORKING_COPY.EDITION_ID.eq(edition), WORKING_COPY.VERSION.eq(known))
                        .execute()
                == 1;
    }

    /** Makes a text the working copy, whatever it was. */
    public static void write(Transaction transaction, String edition, DeskText text) {
        Integer known = transaction
                .db()
                .select(WORKING_COPY.VERSION)
                .from(WORKING_COPY)
                .where(WORKING_COPY.EDITION_ID.eq(edition))
                .fetchOne(WORKING_COPY.VERSION);
        if (!write(transaction, edition, known == null ? 0 : known, text)) {
            throw new IllegalStateException("the working copy of " + edition + " changed at this very moment");
        }
    }

    /**
     * Makes the working copy a revision, if it says anything that the newest revision does not.
     *
     * @param remark what was changed, in the words of whoever saves it
     * @return the newest revision's key; absent where nothing is written at all
     */
    static @Nullable String save(Transaction transaction, EditionKey key, @Nullable String remark) {
        return save(transaction, key, remark, transaction.by());
    }

    /**
     * Makes the working copy a revision of somebody's, if it says anything that the newest revision does not.
     *
     * @param by who wrote it, as the change log names them
     */
    static @Nullable String save(Transaction transaction, EditionKey key, @Nullable String remark, String by) {
        var db = transaction.db();
        Record edition = db.select(EDITION.ID, EDITION.LATEST_REVISION_ID, EDITION.SOURCE_REVISION_ID)
                .from(EDITION)
                .where(
                        EDITION.PIECE_ID.eq(key.piece().toString()),
                        EDITION.LANGUAGE.eq(key.language().tag()))
                .fetchSingle();
        String id = edition.get(EDITION.ID);
        String latest = edition.get(EDITION.LATEST_REVISION_ID);
        Record copy = db.selectFrom(WORKING_COPY)
                .where(WORKING_COPY.EDITION_ID.eq(id))
                .fetchOne();
        if (copy == null || isSame(transaction, latest, copy)) {
            return latest;
        }
        String revision = Keys.next().toString();
        db.insertInto(REVISION)
                .set(REVISION.ID, revision)
                .set(REVISION.EDITION_ID, id)
                .set(REVISION.NUMBER, next(transaction, id))
                .set(REVISION.TITLE, copy.get(WORKING_COPY.TITLE))
                .set(REVISION.ABSTRACT, copy.get(WORKING_COPY.ABSTRACT))
                .set(REVISION.BODY, copy.get(WORKING_COPY.BODY))
                .set(REVISION.REMARK, remark)
                .set(REVISION.MADE_AT, transaction.storedAt())
                .set(REVISION.MADE_BY, by)
                .execute();
        db.update(EDITION)
                .set(EDITION.LATEST_REVISION_ID, revision)
                .set(EDITION.UPDATED_AT, transaction.storedAt())
                .where(EDITION.ID.eq(id))
                .execute();
        if (edition.get(EDITION.SOURCE_REVISION_ID) != null) {
            PassageSources.keep(transaction, id, revision);
        }
        StalePassages.count(transaction, key.piece());
        transaction.changed("revised", subject(id));
        return revision;
    }

    /** Who wrote the working copy, as the change log names them. */
    static String writer(Transaction transaction, String edition) {
        String account = transaction
                .db()
                .select(WORKING_COPY.SAVED_BY)
                .from(WORKING_COPY)
                .where(WORKING_COPY.EDITION_ID.eq(edition))
                .fetchOne(WORKING_COPY.SAVED_BY);
        return account == null || account.isEmpty() ? transaction.by() : Caller.Member.LOGGED + account;
    }

    private static boolean isSame(Transaction transaction, @Nullable String latest, Record copy) {
        Record row = latest == null
                ? null
                : transaction
                        .db()
                        .selectFrom(REVISION)
                        .where(REVISION.ID.eq(latest))
                        .fetchOne();
        return row != null
                && row.get(REVISION.BODY).equals(copy.get(WORKING_COPY.BODY))
                && row.get(REVISION.TITLE).equals(copy.get(WORKING_COPY.TITLE))
                && row.get(REVISION.ABSTRACT).equals(copy.get(WORKING_COPY.ABSTRACT));
    }

    private static int next(Transaction transaction, String edition) {
        Integer number = transaction
                .db()
                .select(max(REVISION.NUMBER))
                .from(REVISION)
                .where(REVISION.EDITION_ID.eq(edition))
                .fetchOne(0, Integer.class);
        return number == null ? 1 : number + 1;
    }

    private static String account(Transaction transaction) {
        String by = transaction.by();
        String prefix = Caller.Member.LOGGED;
        return by.startsWith(prefix) ? by.substring(prefix.length()) : "";
    }
}
