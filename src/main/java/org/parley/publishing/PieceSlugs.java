package org.parley.publishing;

import static org.parley.store.schema.Tables.OLD_ADDRESS;
import static org.parley.store.schema.Tables.PIECE;

import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.page.Addresses;

/** The words in the addresses of pieces, those of former addresses too, which lead on for ever. */
final class PieceSlugs {

    private static final String PATH = "/pieces/";

    private PieceSlugs() {}

    /** The first word like this that leads to no piece. */
    static Slug free(DSLContext db, Slug wish) {
        Set<String> taken = new HashSet<>(db.select(PIECE.SLUG)
                .from(PIECE)
                .where(PIECE.SLUG.startsWith(wish.value()))
                .fetchSet(PIECE.SLUG));
        db.select(OLD_ADDRESS.ADDRESS)
                .from(OLD_ADDRESS)
                .where(OLD_ADDRESS.ADDRESS.contains(PATH + wish.value()))
                .forEach(row -> taken.add(word(row.value1())));
        return Slugs.free(taken, wish);
    }

    /** Whether a word leads, or once led, to another piece than this. */
    static boolean isOfAnother(DSLContext db, Slug slug, PieceId piece) {
        return db.fetchExists(PIECE, PIECE.SLUG.eq(slug.value()), PIECE.ID.ne(piece.toString()))
                || db.fetchExists(
                        OLD_ADDRESS,
                        OLD_ADDRESS.ADDRESS.endsWith(PATH + slug.value() + "/"),
                        OLD_ADDRESS.PIECE_ID.ne(piece.toString()));
    }

    /** The former address that this word gave a piece in a language. */
    static OldAddress address(Slug slug, Language language) {
        return OldAddress.of(Addresses.of(language, PATH + slug.value()));
    }

    private static String word(String address) {
        String tail = address.substring(address.indexOf(PATH) + PATH.length());
        return tail.endsWith("/") ? tail.substring(0, tail.length() - 1) : tail;
    }
}
