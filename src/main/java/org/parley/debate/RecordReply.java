package org.parley.debate;

import static org.parley.store.schema.Tables.REPLY;

import org.jooq.impl.DSL;
import org.parley.publishing.PieceId;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records that one piece answers another. */
@Component
public class RecordReply {

    /**
     * Records it; recorded twice, it is there once.
     *
     * @throws IllegalArgumentException if a piece would come to answer itself, directly or through others
     */
    public void record(Transaction transaction, PieceId piece, PieceId answers) {
        if (reaches(transaction, answers, piece)) {
            throw new IllegalArgumentException("a piece cannot answer itself: " + piece + " answers " + answers);
        }
        int added = transaction
                .db()
                .insertInto(REPLY, REPLY.PIECE_ID, REPLY.ANSWERS_ID)
                .values(piece.toString(), answers.toString())
                .onConflictDoNothing()
                .execute();
        if (added > 0) {
            transaction.changed("replied", piece.subject());
            transaction.changed("answered", answers.subject());
        }
    }

    /** Whether a chain of answers leads from one piece to the other, or they are one. */
    private static boolean reaches(Transaction transaction, PieceId from, PieceId to) {
        if (from.equals(to)) {
            return true;
        }
        var answered = DSL.name("answered").fields("id");
        var id = DSL.field(DSL.name("answered", "id"), String.class);
        var chain = answered.as(DSL.select(DSL.val(from.toString()))
                .union(DSL.select(REPLY.ANSWERS_ID)
                        .from(DSL.table(DSL.name("answered")))
                        .join(REPLY)
                        .on(REPLY.PIECE_ID.eq(id))));
        return transaction
                .db()
                .fetchExists(transaction
                        .db()
                        .withRecursive(chain)
                        .selectOne()
                        .from(chain)
                        .where(id.eq(to.toString())));
    }
}
