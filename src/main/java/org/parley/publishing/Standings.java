package org.parley.publishing;

import static org.parley.store.schema.Tables.AUTHORSHIP;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import java.util.List;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Finds out how the editions of a piece stand towards a member, for {@link Policy} to judge. */
@Component
public class Standings {

    private final Store store;

    Standings(Store store) {
        this.store = store;
    }

    /** Whether the caller may do this to one of the piece's editions at least. */
    public boolean may(Caller caller, Act act, PieceId piece) {
        return of(caller, piece).stream().anyMatch(standing -> Policy.may(caller, act, standing));
    }

    /** How each edition of a piece stands towards a caller; none where there is no such piece. */
    public List<Standing> of(Caller caller, PieceId piece) {
        String person = caller instanceof Caller.Member member && member.person() != null
                ? member.person().toString()
                : "";
        String account =
                caller instanceof Caller.Member member ? member.account().toString() : "";
        return store.read(db -> {
            boolean author = db.fetchExists(
                            AUTHORSHIP, AUTHORSHIP.PIECE_ID.eq(piece.toString()), AUTHORSHIP.PERSON_ID.eq(person))
                    || db.fetchExists(PIECE, PIECE.ID.eq(piece.toString()), PIECE.BEGUN_BY.eq(account));
            return db.select(
                            EDITION.STATE,
                            EDITION.TRANSLATOR_ID,
                            EDITION.LANGUAGE,
                            PIECE.ORIGINAL_LANGUAGE,
                            EDITION.BEGUN_BY)
                    .from(EDITION)
                    .join(PIECE)
                    .on(PIECE.ID.eq(EDITION.PIECE_ID))
                    .where(EDITION.PIECE_ID.eq(piece.toString()))
                    .fetch(row -> new Standing(
                            EditionState.valueOf(row.value1()),
                            row.value3().equals(row.value4()),
                            author || person.equals(row.value2()) || account.equals(row.value5())));
        });
    }
}
