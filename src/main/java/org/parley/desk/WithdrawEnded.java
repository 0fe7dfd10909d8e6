package org.parley.desk;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PERMISSION;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.PublishEdition;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the carrying of pieces whose permission has ended, each piece in a transaction of its own. Their addresses stay and
 * say why.
 */
@Component
public class WithdrawEnded {

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawEnded.class);
    private static final Caller PERMISSIONS = new Caller.Itself("permissions");

    private final Store store;
    private final Writing writing;
    private final PublishEdition publish;
    private final Today today;

    WithdrawEnded(Store store, Writing writing, PublishEdition publish, Today today) {
        this.store = store;
        this.writing = writing;
        this.publish = publish;
        this.today = today;
    }

    /** Withdraws all that may no longer be carried. */
    public void run() {
        for (PieceId piece : ended()) {
            try {
                var _ = writing.write(PERMISSIONS, transaction -> withdraw(transaction, piece));
            } catch (RuntimeException failed) {
                LOG.error(
                        "the permission of {} has ended and it could not be withdrawn; it is tried again",
                        piece,
                        failed);
            }
        }
    }

    private List<PieceId> ended() {
        return store.read(db -> new ArrayList<>(db.selectDistinct(PERMISSION.PIECE_ID)
                .from(PERMISSION)
                .join(EDITION)
                .on(EDITION.PIECE_ID.eq(PERMISSION.PIECE_ID))
                .where(PermissionEnds.ended(today.date()), ShownEditions.only())
                .fetch(row -> PieceId.of(row.value1()))));
    }

    private boolean withdraw(Transaction transaction, PieceId piece) {
        var db = transaction.db();
        // Another node may be at it, or an editor may just have prolonged it: whoever comes second waits here, and
        // looks again.
        int ended = db.update(PERMISSION)
                .set(PERMISSION.ENDS, PERMISSION.ENDS)
                .where(PERMISSION.PIECE_ID.eq(piece.toString()), PermissionEnds.ended(today.of(transaction.at())))
                .execute();
        List<Language> languages = db.select(EDITION.LANGUAGE)
                .from(EDITION)
                .where(EDITION.PIECE_ID.eq(piece.toString()), ShownEditions.only())
                .fetch(row -> Language.of(row.value1()));
        if (ended == 0 || languages.isEmpty()) {
            return false;
        }
        publish.withdraw(transaction, piece, languages);
        LOG.info("the permission of {} has ended: withdrawn in {}", piece, languages);
        return true;
    }
}
