package org.parley.debate;

import static org.parley.store.schema.Tables.QUOTATION;

import java.util.List;
import org.jooq.Condition;
import org.parley.language.Language;
import org.parley.publishing.PieceId;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.TextQuote;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads which passages replies answer. */
@Component
public class Quotations {

    private final Store store;

    Quotations(Store store) {
        this.store = store;
    }

    /** Those that a reply answers, and those of a piece that are answered. */
    public List<Quotation> around(PieceId piece) {
        return read(QUOTATION.PIECE_ID.eq(piece.toString()).or(QUOTATION.ANSWERS_ID.eq(piece.toString())));
    }

    /** Those that these replies answer. */
    public List<Quotation> of(java.util.Collection<PieceId> replies) {
        return read(
                QUOTATION.PIECE_ID.in(replies.stream().map(PieceId::toString).toList()));
    }

    private List<Quotation> read(Condition condition) {
        return store.read(db -> db.selectFrom(QUOTATION)
                .where(condition)
                .orderBy(QUOTATION.PIECE_ID, QUOTATION.PLACE, QUOTATION.ID)
                .fetch(row -> new Quotation(
                        row.get(QUOTATION.ID),
                        PieceId.of(row.get(QUOTATION.PIECE_ID)),
                        PieceId.of(row.get(QUOTATION.ANSWERS_ID)),
                        Language.of(row.get(QUOTATION.LANGUAGE)),
                        new TextQuote(row.get(QUOTATION.EXACT), row.get(QUOTATION.PREFIX), row.get(QUOTATION.SUFFIX)),
                        new BlockId(row.get(QUOTATION.BLOCK_ID)))));
    }
}
