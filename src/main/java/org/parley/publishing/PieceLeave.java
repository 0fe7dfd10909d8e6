package org.parley.publishing;

import static org.parley.store.schema.Tables.PERMISSION;
import static org.parley.store.schema.Tables.PERMISSION_STATEMENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.store.Transaction;

/** Reads and writes by whose leave pieces are carried. */
final class PieceLeave {

    private PieceLeave() {}

    /** By whose leave these pieces are carried; a piece that needs nobody's is left out. */
    static Map<String, Permission> read(DSLContext db, Collection<String> pieces) {
        var rows =
                db.selectFrom(PERMISSION).where(PERMISSION.PIECE_ID.in(pieces)).fetch();
        Map<String, LocalText> statements = LocalTexts.read(
                db,
                PERMISSION_STATEMENT,
                PERMISSION_STATEMENT.PIECE_ID,
                PERMISSION_STATEMENT.LANGUAGE,
                PERMISSION_STATEMENT.CONTENT,
                pieces);
        Map<String, NameReading.Named> licensors = new NameReading(db)
                .institutions(rows.getValues(PERMISSION.LICENSOR_ID).stream()
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, Permission> permissions = new HashMap<>();
        rows.forEach(row -> {
            String piece = row.get(PERMISSION.PIECE_ID);
            String ends = row.get(PERMISSION.ENDS);
            permissions.put(
                    piece,
                    new Permission(
                            licensor(licensors, row.get(PERMISSION.LICENSOR_ID)),
                            statements.getOrDefault(piece, LocalText.NONE),
                            row.get(PERMISSION.STATEMENT_RAW),
                            row.get(PERMISSION.LICENCE),
                            ends == null ? null : LocalDate.parse(ends)));
        });
        return permissions;
    }

    private static Permission.@Nullable Licensor licensor(
            Map<String, NameReading.Named> licensors, @Nullable String id) {
        NameReading.Named named = id == null ? null : licensors.get(id);
        return named == null ? null : new Permission.Licensor(InstitutionId.of(named.id()), named.slug(), named.name());
    }

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
                .set(PERMISSION.ENDS, leave.ends() == null ? null : leave.ends().toString())
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
