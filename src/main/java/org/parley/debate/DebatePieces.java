package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE_PIECE;
import static org.parley.store.schema.Tables.PIECE;

import org.jspecify.annotations.Nullable;
import org.parley.desk.NotPossible;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Takes pieces into a debate, says for which side they speak, and takes them out. */
@Component
public class DebatePieces {

    /** The most pieces of one debate. */
    public static final int MOST = 1_000;

    private final Writing writing;

    DebatePieces(Writing writing) {
        this.writing = writing;
    }

    /**
     * Takes a piece in, or says anew for which side it speaks.
     *
     * @param side the key of the side; empty for none
     */
    public void include(Caller caller, DebateId debate, PieceId piece, String side) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            var db = transaction.db();
            DebatePanel.notClosed(ConveneDebate.require(db, debate));
            if (!db.fetchExists(PIECE, PIECE.ID.eq(piece.toString()))) {
                throw new NotFound("no piece " + piece);
            }
            include(transaction, debate, piece, DebateSides.require(db, debate, side));
            if (db.fetchCount(DEBATE_PIECE, DEBATE_PIECE.DEBATE_ID.eq(debate.toString())) > MOST) {
                throw new NotPossible("convene.cannot.many-pieces", MOST);
            }
            return true;
        });
    }

    /** Takes a piece in within a transaction, for a side if one is given. */
    public static void include(Transaction transaction, DebateId debate, PieceId piece, @Nullable String side) {
        transaction
                .db()
                .insertInto(DEBATE_PIECE, DEBATE_PIECE.DEBATE_ID, DEBATE_PIECE.PIECE_ID, DEBATE_PIECE.SIDE_ID)
                .values(debate.toString(), piece.toString(), side)
                .onConflict(DEBATE_PIECE.DEBATE_ID, DEBATE_PIECE.PIECE_ID)
                .doUpdate()
                .set(DEBATE_PIECE.SIDE_ID, side)
                .execute();
        transaction.changed("included", debate.subject());
        transaction.changed("included", piece.subject());
    }

    /** Takes a piece out. */
    public void remove(Caller caller, DebateId debate, PieceId piece) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            DebatePanel.notClosed(ConveneDebate.require(transaction.db(), debate));
            transaction
                    .db()
                    .deleteFrom(DEBATE_PIECE)
                    .where(DEBATE_PIECE.DEBATE_ID.eq(debate.toString()), DEBATE_PIECE.PIECE_ID.eq(piece.toString()))
                    .execute();
            transaction.changed("excluded", debate.subject());
            transaction.changed("excluded", piece.subject());
            return true;
        });
    }

    /** Says of all pieces of a debate that what is told of it on their pages has changed. */
    static void changed(Transaction transaction, DebateId debate) {
        transaction
                .db()
                .select(DEBATE_PIECE.PIECE_ID)
                .from(DEBATE_PIECE)
                .where(DEBATE_PIECE.DEBATE_ID.eq(debate.toString()))
                .forEach(row ->
                        transaction.changed("debated", PieceId.of(row.value1()).subject()));
    }
}
