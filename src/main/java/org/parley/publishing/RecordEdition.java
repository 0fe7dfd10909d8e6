package org.parley.publishing;

import static org.jooq.impl.DSL.max;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.text.Body;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records the text of an edition: the first revision of a new one, or a further revision of one that is there. */
@Component
public class RecordEdition {

    /**
     * Records the text, published. Blocks that were in the revision before keep their identities; a text that says what
     * the revision before says changes nothing.
     *
     * @return whether anything changed
     */
    public boolean record(Transaction transaction, PieceId piece, Language language, NewPiece.Text text) {
        var db = transaction.db();
        Record edition = db.selectFrom(EDITION)
                .where(EDITION.PIECE_ID.eq(piece.toString()), EDITION.LANGUAGE.eq(language.tag()))
                .fetchOne();
        if (edition == null) {
            String id = insert(transaction, piece, language, text);
            publish(transaction, id, text, revise(transaction, piece, id, 1, text, text.body()));
        } else {
            String id = edition.get(EDITION.ID);
            Record before = db.selectFrom(REVISION)
                    .where(REVISION.ID.eq(edition.get(EDITION.PUBLISHED_REVISION_ID)))
                    .fetchSingle();
            Body body = text.body().keepingIdentitiesOf(Body.parse(before.get(REVISION.BODY)));
            if (isSame(before, text, body)) {
                return false;
            }
            Integer number = db.select(max(REVISION.NUMBER))
                    .from(REVISION)
                    .where(REVISION.EDITION_ID.eq(id))
                    .fetchOne(0, Integer.class);
            publish(transaction, id, text, revise(transaction, piece, id, number == null ? 1 : number + 1, text, body));
        }
        StalePassages.count(transaction, piece);
        logChange(transaction, piece);
        return true;
    }

    private static boolean isSame(Record before, NewPiece.Text text, Body body) {
        return before.get(REVISION.TITLE).equals(text.title())
                && before.get(REVISION.ABSTRACT).equals(text.summary())
                && before.get(REVISION.BODY).equals(body.serial());
    }

    private static String insert(Transaction transaction, PieceId piece, Language language, NewPiece.Text text) {
        String id = Keys.next().toString();
        TranslationStatus translation = text.translation();
        PersonId translator = text.translator();
        transaction
                .db()
                .insertInto(EDITION)
                .set(EDITION.ID, id)
                .set(EDITION.PIECE_ID, piece.toString())
                .set(EDITION.LANGUAGE, language.tag())
                .set(EDITION.STATE, EditionState.PUBLISHED.name())
                .set(EDITION.TRANSLATION_STATUS, translation == null ? null : translation.name())
                .set(EDITION.TRANSLATOR_ID, translator == null ? null : translator.toString())
                .set(EDITION.FIRST_PUBLISHED_AT, transaction.storedAt())
                .set(EDITION.UPDATED_AT, transaction.storedAt())
                .execute();
        return id;
    }

    private static String revise(
            Transaction transaction, PieceId piece, String edition, int number, NewPiece.Text text, Body body) {
        String id = Keys.next().toString();
        transaction
                .db()
                .insertInto(REVISION)
                .set(REVISION.ID, id)
                .set(REVISION.EDITION_ID, edition)
                .set(REVISION.NUMBER, number)
                .set(REVISION.TITLE, text.title())
                .set(REVISION.ABSTRACT, text.summary())
                .set(REVISION.BODY, body.serial())
                .set(REVISION.SOURCE_REVISION_ID, text.translation() == null ? null : original(transaction, piece))
                .set(REVISION.MADE_AT, transaction.storedAt())
                .set(REVISION.MADE_BY, transaction.by())
                .execute();
        return id;
    }

    /** The revision of the original that a translation made now renders. */
    private static @Nullable String original(Transaction transaction, PieceId piece) {
        return transaction
                .db()
                .select(EDITION.PUBLISHED_REVISION_ID)
                .from(EDITION)
                .join(PIECE)
                .on(PIECE.ID.eq(EDITION.PIECE_ID).and(PIECE.ORIGINAL_LANGUAGE.eq(EDITION.LANGUAGE)))
                .where(PIECE.ID.eq(piece.toString()))
                .fetchOne(EDITION.PUBLISHED_REVISION_ID);
    }

    private static void publish(Transaction transaction, String edition, NewPiece.Text text, String revision) {
        transaction
                .db()
                .update(EDITION)
                .set(EDITION.PUBLISHED_REVISION_ID, revision)
                .set(EDITION.LATEST_REVISION_ID, revision)
                .set(EDITION.UPDATED_AT, transaction.storedAt())
                .where(EDITION.ID.eq(edition))
                .execute();
        if (text.translation() != null) {
            PassageSources.restore(transaction, edition, revision);
        }
        noteShown(transaction, revision);
    }

    /** Notes when readers were first shown a revision. */
    static void noteShown(Transaction transaction, String revision) {
        transaction
                .db()
                .update(REVISION)
                .set(REVISION.PUBLISHED_AT, transaction.storedAt())
                .where(REVISION.ID.eq(revision), REVISION.PUBLISHED_AT.isNull())
                .execute();
    }

    private static void logChange(Transaction transaction, PieceId piece) {
        transaction.changed("published", piece.subject());
        PieceAuthors.logThem(transaction, piece);
    }
}
