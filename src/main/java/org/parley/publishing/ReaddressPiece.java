package org.parley.publishing;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Slug;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Gives a piece another word in its address. Whoever calls it has asked {@link Policy}. */
@Component
public class ReaddressPiece {

    private final Languages languages;
    private final RecordOldAddress oldAddress;

    ReaddressPiece(Languages languages, RecordOldAddress oldAddress) {
        this.languages = languages;
        this.oldAddress = oldAddress;
    }

    /**
     * Gives it this word. Where readers may know the address before, that one leads on.
     *
     * @param wish absent where the word is to follow from the title under which the piece is first published
     * @return whether the word was free; nothing is done if it was not
     */
    public boolean readdress(Transaction transaction, PieceId piece, @Nullable Slug wish) {
        var db = transaction.db();
        String id = piece.toString();
        if (wish == null) {
            if (!isKnown(transaction, piece)) {
                db.update(PIECE)
                        .set(PIECE.SLUG_FOLLOWS, 1)
                        .where(PIECE.ID.eq(id))
                        .execute();
            }
            return true;
        }
        if (PieceSlugs.isOfAnother(db, wish, piece)) {
            return false;
        }
        Slug before = Slug.of(db.select(PIECE.SLUG)
                .from(PIECE)
                .where(PIECE.ID.eq(id))
                .fetchSingle()
                .value1());
        db.update(PIECE)
                .set(PIECE.SLUG, wish.value())
                .set(PIECE.SLUG_FOLLOWS, 0)
                .where(PIECE.ID.eq(id))
                .execute();
        if (!before.equals(wish)) {
            if (isKnown(transaction, piece)) {
                for (Language language : languages.all()) {
                    oldAddress.record(transaction, PieceSlugs.address(before, language), piece, language);
                }
            }
            transaction.changed("readdressed", piece.subject(), wish.value());
        }
        return true;
    }

    /** Whether readers have, or had, the piece at its address. */
    private static boolean isKnown(Transaction transaction, PieceId piece) {
        return transaction
                .db()
                .fetchExists(EDITION, EDITION.PIECE_ID.eq(piece.toString()), EDITION.FIRST_PUBLISHED_AT.isNotNull());
    }
}
