package org.parley.publishing;

import static org.parley.store.schema.Tables.OLD_ADDRESS;

import org.parley.language.Language;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records where a piece was found in an earlier system, so that links to it still arrive. */
@Component
public class RecordOldAddress {

    /**
     * Has an old address lead to an edition of a piece from now on.
     */
    public void record(Transaction transaction, OldAddress address, PieceId piece, Language language) {
        transaction
                .db()
                .insertInto(OLD_ADDRESS)
                .set(OLD_ADDRESS.ADDRESS, address.path())
                .set(OLD_ADDRESS.PIECE_ID, piece.toString())
                .set(OLD_ADDRESS.LANGUAGE, language.tag())
                .onConflict(OLD_ADDRESS.ADDRESS)
                .doUpdate()
                .set(OLD_ADDRESS.PIECE_ID, piece.toString())
                .set(OLD_ADDRESS.LANGUAGE, language.tag())
                .execute();
        transaction.changed("moved", piece.subject());
    }
}
