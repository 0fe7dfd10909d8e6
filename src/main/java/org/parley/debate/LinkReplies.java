package org.parley.debate;

import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.QUOTATION;
import static org.parley.store.schema.Tables.REPLY;

import org.parley.desk.NotPossible;
import org.parley.page.NotFound;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Says, for an editor, which pieces a piece answers, and which passages of them. */
@Component
public class LinkReplies {

    /** The most pieces that one answers. */
    public static final int MOST = 20;

    private final Writing writing;
    private final RecordReply recordReply;
    private final QuotePassage quote;

    LinkReplies(Writing writing, RecordReply recordReply, QuotePassage quote) {
        this.writing = writing;
        this.recordReply = recordReply;
        this.quote = quote;
    }

    /**
     * Says that a piece answers another.
     *
     * @throws NotPossible if it would come to answer itself, directly or through others
     */
    public void answer(Caller caller, PieceId piece, PieceId answers) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            requireThere(transaction, piece);
            requireThere(transaction, answers);
            try {
                recordReply.record(transaction, piece, answers);
            } catch (IllegalArgumentException cycle) {
                throw new NotPossible("answering.cannot.cycle");
            }
            if (transaction.db().fetchCount(REPLY, REPLY.PIECE_ID.eq(piece.toString())) > MOST) {
                throw new NotPossible("answering.cannot.many", MOST);
            }
            return true;
        });
    }

    /** Says that a piece does not answer another, and quotes nothing of it. */
    public void unlink(Caller caller, PieceId piece, PieceId answers) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            var db = transaction.db();
            db.deleteFrom(QUOTATION)
                    .where(QUOTATION.PIECE_ID.eq(piece.toString()), QUOTATION.ANSWERS_ID.eq(answers.toString()))
                    .execute();
            db.deleteFrom(REPLY)
                    .where(REPLY.PIECE_ID.eq(piece.toString()), REPLY.ANSWERS_ID.eq(answers.toString()))
                    .execute();
            transaction.changed("unlinked", piece.subject());
            transaction.changed("unlinked", answers.subject());
            return true;
        });
    }

    /**
     * Says which passage a piece answers.
     *
     * @throws org.parley.accounts.Unacceptable if it does not stand in the text
     */
    public void quote(Caller caller, PieceId piece, WishedQuote wished) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            quote.record(transaction, piece, wished);
            return true;
        });
    }

    /** Takes a quotation back. */
    public void unquote(Caller caller, PieceId piece, String quotation) {
        Policy.require(caller, Act.CONVENE);
        var _ = writing.write(caller, transaction -> {
            quote.remove(transaction, piece, quotation);
            return true;
        });
    }

    private static void requireThere(Transaction transaction, PieceId piece) {
        if (!transaction.db().fetchExists(PIECE, PIECE.ID.eq(piece.toString()))) {
            throw new NotFound("no piece " + piece);
        }
    }
}
