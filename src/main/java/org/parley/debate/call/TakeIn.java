package org.parley.debate.call;

import static org.parley.store.schema.Tables.CONTRIBUTION;

import org.parley.debate.ArriveAtDesk;
import org.parley.debate.Contribution;
import org.parley.debate.ContributionState;
import org.parley.debate.DebatePieces;
import org.parley.debate.RecordReply;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Takes a response in: it becomes a piece of the debate at the desk, in review. */
@Component
class TakeIn {

    private final ArriveAtDesk arrive;
    private final RecordReply recordReply;

    TakeIn(ArriveAtDesk arrive, RecordReply recordReply) {
        this.arrive = arrive;
        this.recordReply = recordReply;
    }

    /** Takes it in, if it stands so; says whether it did. */
    boolean take(Transaction transaction, Contribution contribution, ContributionState from) {
        int mine = transaction
                .db()
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.STATE, ContributionState.ACCEPTED.name())
                .set(CONTRIBUTION.SETTLED_AT, transaction.storedAt())
                .where(CONTRIBUTION.ID.eq(contribution.id().toString()), CONTRIBUTION.STATE.eq(from.name()))
                .execute();
        if (mine == 0) {
            return false;
        }
        PieceId piece = arrive.arrive(transaction, PieceKind.RESPONSE, contribution.printed(), null, null);
        DebatePieces.include(transaction, contribution.debate(), piece, null);
        if (contribution.answers() != null) {
            recordReply.record(transaction, piece, contribution.answers());
        }
        transaction
                .db()
                .update(CONTRIBUTION)
                .set(CONTRIBUTION.PIECE_ID, piece.toString())
                .where(CONTRIBUTION.ID.eq(contribution.id().toString()))
                .execute();
        transaction.changed("taken-in", contribution.id().subject());
        return true;
    }
}
