package org.parley.debate;

import static org.parley.store.schema.Tables.QUOTATION;
import static org.parley.store.schema.Tables.REPLY;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.accounts.Unacceptable;
import org.parley.desk.NotPossible;
import org.parley.desk.Preview;
import org.parley.language.Language;
import org.parley.publishing.PieceId;
import org.parley.publishing.text.TextQuote;
import org.parley.store.Keys;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Records which passages a reply answers. */
@Component
public class QuotePassage {

    /** The most passages that one reply quotes. */
    public static final int MOST = 12;

    /** Records them; those without words are passed over. */
    public void record(Transaction transaction, PieceId reply, Collection<PieceId> answered, List<WishedQuote> quotes) {
        for (WishedQuote wished : quotes) {
            if (!wished.words().isBlank() && answered.contains(wished.answers())) {
                record(transaction, reply, wished);
            }
        }
    }

    /**
     * Records one.
     *
     * @throws Unacceptable if no edition of the piece that is answered has these words; its field is that of the piece
     */
    public void record(Transaction transaction, PieceId reply, WishedQuote wished) {
        DSLContext db = transaction.db();
        if (!db.fetchExists(
                REPLY,
                REPLY.PIECE_ID.eq(reply.toString()),
                REPLY.ANSWERS_ID.eq(wished.answers().toString()))) {
            throw new NotPossible("answering.cannot.quote-unanswered");
        }
        int place = db.fetchCount(QUOTATION, QUOTATION.PIECE_ID.eq(reply.toString()));
        if (place >= MOST) {
            throw new NotPossible("answering.cannot.many-quotes", MOST);
        }
        Found found = find(db, wished);
        db.insertInto(QUOTATION)
                .set(QUOTATION.ID, Keys.next().toString())
                .set(QUOTATION.PIECE_ID, reply.toString())
                .set(QUOTATION.ANSWERS_ID, wished.answers().toString())
                .set(QUOTATION.LANGUAGE, found.language.tag())
                .set(QUOTATION.EXACT, found.place.quote().exact())
                .set(QUOTATION.PREFIX, found.place.quote().prefix())
                .set(QUOTATION.SUFFIX, found.place.quote().suffix())
                .set(QUOTATION.BLOCK_ID, found.place.block().value())
                .set(QUOTATION.PLACE, place)
                .execute();
        transaction.changed("quoted", reply.subject());
        transaction.changed("quoted", wished.answers().subject());
    }

    /** Takes one back. */
    public void remove(Transaction transaction, PieceId reply, String quotation) {
        transaction
                .db()
                .select(QUOTATION.ANSWERS_ID)
                .from(QUOTATION)
                .where(QUOTATION.ID.eq(quotation), QUOTATION.PIECE_ID.eq(reply.toString()))
                .fetch()
                .forEach(row ->
                        transaction.changed("unquoted", PieceId.of(row.value1()).subject()));
        transaction
                .db()
                .deleteFrom(QUOTATION)
                .where(QUOTATION.ID.eq(quotation), QUOTATION.PIECE_ID.eq(reply.toString()))
                .execute();
        transaction.changed("unquoted", reply.subject());
    }

    /** Says, before anything is written, whether the words stand in an edition of the piece. */
    public static void require(DSLContext db, WishedQuote wished) {
        if (!wished.words().isBlank()) {
            var _ = find(db, wished);
        }
    }

    private record Found(Language language, TextQuote.Place place) {}

    private static Found find(DSLContext db, WishedQuote wished) {
        if (wished.words().length() > TextQuote.LONGEST) {
            throw new Unacceptable(field(wished), "quote.wrong.long", TextQuote.LONGEST);
        }
        for (Preview preview : Preview.all(db, wished.answers())) {
            Optional<TextQuote.Place> place = TextQuote.in(preview.text().body(), wished.words());
            if (place.isPresent()) {
                return new Found(preview.key().language(), place.get());
            }
        }
        throw new Unacceptable(field(wished), "quote.wrong.not-there");
    }

    /** The name of the field in which the passage of a piece is typed. */
    public static String field(WishedQuote wished) {
        return "quote-" + wished.answers();
    }
}
