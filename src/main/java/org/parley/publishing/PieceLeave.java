package org.parley.publishing;

import static org.parley.store.schema.Tables.PERMISSION;
import static org.parley.store.schema.Tables.PERMISSION_STATEMENT;

import org.parley.store.Transaction;

/** Writes by whose leave a piece is carried. */
final class PieceLeave {

    private PieceLeave() {}

    /** Makes this the leave by which a piece is carried. */
    static void write(Transaction transaction, PieceId piece, NewPiece.Leave leave) {
        InstitutionId licensor = leave.licensor();
        remove(transaction, piece);
        transaction
                .db()
                .insertInto(PERMISSION)
                .set(PERMISSION.PIECE_ID, piece.toString())
                .set(PERMISSION.LICENSOR_ID, licensor == null ? null : licensor.toString())
                .set(PERMISSION.STATEMENT_RAW, leave.raw())
                .set(PERMISSION.LICENCE, leave.licence())
                .execute();
        LocalTexts.write(
                transaction.db(),
                PERMISSION_STATEMENT,
                PERMISSION_STATEMENT.PIECE_ID,
                PERMISSION_STATEMENT.LANGUAGE,
                PERMISSION_STATEMENT.CONTENT,
                piece.toString(),
                leave.statement());
        if (licensor != null) {
            transaction.changed("licensed", licensor.subject());
        }
    }

    /** Says that a piece needs nobody's leave. */
    static void remove(Transaction transaction, PieceId piece) {
        var db = transaction.db();
        db.deleteFrom(PERMISSION_STATEMENT)
                .where(PERMISSION_STATEMENT.PIECE_ID.eq(piece.toString()))
                .execute();
        db.deleteFrom(PERMISSION)
                .where(PERMISSION.PIECE_ID.eq(piece.toString()))
                .execute();
    }
}
