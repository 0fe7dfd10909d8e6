package org.parley.publishing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Shows a revision of an edition to readers, or takes it from them. Whoever calls it has asked {@link Policy}. */
@Component
public class PublishEdition {

    private final ZoneId zone;

    PublishEdition(ZoneId zone) {
        this.zone = zone;
    }

    /** Publishes a revision for the first time, or again. */
    public void publish(Transaction transaction, PieceId piece, Language language, String revision) {
        show(transaction, piece, language, EditionState.PUBLISHED, revision);
        transaction.changed("published", piece.subject());
    }

    /**
     * Publishes a revision in place of the one that readers have.
     *
     * @param note what was wrong and is now right, in the language of the edition; absent where only spelling or layout
     *     changed, which readers need not be told
     */
    public void correct(
            Transaction transaction, PieceId piece, Language language, String revision, @Nullable String note) {
        if (note == null) {
            EditionState state = current(transaction, piece, language);
            show(transaction, piece, language, state, revision);
        } else {
            show(transaction, piece, language, EditionState.CORRECTED, revision);
            Notices.write(transaction, piece, Notice.Kind.CORRECTION, language, note);
        }
        transaction.changed("corrected", piece.subject());
    }

    /** Takes editions back: their address stays and says why. */
    public void retract(
            Transaction transaction, PieceId piece, Collection<Language> languages, Map<Language, String> reasons) {
        languages.forEach(language -> move(transaction, piece, language, EditionState.RETRACTED));
        reasons.forEach(
                (language, reason) -> Notices.write(transaction, piece, Notice.Kind.RETRACTION, language, reason));
        transaction.changed("retracted", piece.subject());
        PieceAuthors.logThem(transaction, piece);
    }

    /** Shows editions again that had been taken back or withdrawn, as they were. */
    public void reinstate(
            Transaction transaction, PieceId piece, Collection<Language> languages, Map<Language, String> reasons) {
        languages.forEach(language -> move(transaction, piece, language, EditionState.PUBLISHED));
        reasons.forEach(
                (language, reason) -> Notices.write(transaction, piece, Notice.Kind.REINSTATEMENT, language, reason));
        transaction.changed("reinstated", piece.subject());
        PieceAuthors.logThem(transaction, piece);
    }

    /** Ends the carrying of editions, because the permission ended. */
    public void withdraw(Transaction transaction, PieceId piece, Collection<Language> languages) {
        languages.forEach(language -> move(transaction, piece, language, EditionState.WITHDRAWN));
        transaction.changed("withdrawn", piece.subject());
        PieceAuthors.logThem(transaction, piece);
    }

    private void show(Transaction transaction, PieceId piece, Language language, EditionState state, String revision) {
        var db = transaction.db();
        db.update(EDITION)
                .set(EDITION.STATE, state.name())
                .set(EDITION.STATE_SINCE, transaction.storedAt())
                .set(EDITION.PUBLISHED_REVISION_ID, revision)
                .set(EDITION.FIRST_PUBLISHED_AT, coalesce(EDITION.FIRST_PUBLISHED_AT, val(transaction.storedAt())))
                .set(EDITION.UPDATED_AT, transaction.storedAt())
                .setNull(EDITION.APPROVED_REVISION_ID)
                .setNull(EDITION.SCHEDULED_FOR)
                .setNull(EDITION.SCHEDULED_BY)
                .setNull(EDITION.HELD_BECAUSE)
                .setNull(EDITION.PROPOSED_AT)
                .where(EDITION.PIECE_ID.eq(piece.toString()), EDITION.LANGUAGE.eq(language.tag()))
                .execute();
        RecordEdition.noteShown(transaction, revision);
        settle(transaction, piece, revision);
        StalePassages.count(transaction, piece);
        PieceAuthors.logThem(transaction, piece);
    }

    /** Gives a piece that is published for the first time its date and its address, where these were to follow. */
    private void settle(Transaction transaction, PieceId piece, String revision) {
        var db = transaction.db();
        Record row = db.select(PIECE.DATE_FOLLOWS, PIECE.SLUG_FOLLOWS)
                .from(PIECE)
                .where(PIECE.ID.eq(piece.toString()))
                .fetchSingle();
        if (row.get(PIECE.DATE_FOLLOWS) == 1) {
            PartialDate today = PartialDate.on(transaction.at(), zone);
            db.update(PIECE)
                    .set(PIECE.DATED, today.toString())
                    .set(PIECE.DATE_FOLLOWS, 0)
                    .where(PIECE.ID.eq(piece.toString()))
                    .execute();
        }
        if (row.get(PIECE.SLUG_FOLLOWS) == 1) {
            String title = db.select(REVISION.TITLE)
                    .from(REVISION)
                    .where(REVISION.ID.eq(revision))
                    .fetchSingle()
                    .value1();
            Slug wish =
                    Slug.from(title).filter(slug -> slug.value().length() >= 4).orElse(null);
            var change = db.update(PIECE).set(PIECE.SLUG_FOLLOWS, 0);
            if (wish != null) {
                change = change.set(PIECE.SLUG, PieceSlugs.free(db, wish).value());
            }
            change.where(PIECE.ID.eq(piece.toString())).execute();
        }
    }

    private static void move(Transaction transaction, PieceId piece, Language language, EditionState state) {
        transaction
                .db()
                .update(EDITION)
                .set(EDITION.STATE, state.name())
                .set(EDITION.STATE_SINCE, transaction.storedAt())
                .set(EDITION.UPDATED_AT, transaction.storedAt())
                .where(EDITION.PIECE_ID.eq(piece.toString()), EDITION.LANGUAGE.eq(language.tag()))
                .execute();
    }

    private static EditionState current(Transaction transaction, PieceId piece, Language language) {
        return EditionState.valueOf(transaction
                .db()
                .select(EDITION.STATE)
                .from(EDITION)
                .where(EDITION.PIECE_ID.eq(piece.toString()), EDITION.LANGUAGE.eq(language.tag()))
                .fetchSingle()
                .value1());
    }
}
