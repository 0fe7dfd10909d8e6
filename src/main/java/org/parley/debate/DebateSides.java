package org.parley.debate;

import static org.parley.store.schema.Tables.DEBATE_PIECE;
import static org.parley.store.schema.Tables.DEBATE_SIDE;
import static org.parley.store.schema.Tables.DEBATE_SIDE_NAME;
import static org.parley.store.schema.Tables.INVITATION;
import static org.parley.store.schema.Tables.PANELIST;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.parley.debate.DebateContent.NamedSide;
import org.parley.desk.NotPossible;
import org.parley.store.Keys;
import org.parley.store.Transaction;

/** Writes the sides of a debate. */
final class DebateSides {

    private DebateSides() {}

    /**
     * Makes these its sides, in this order; one that is left out is removed.
     *
     * @throws NotPossible if somebody, or a piece, speaks for one that is left out
     */
    static void write(Transaction transaction, DebateId debate, List<NamedSide> sides) {
        DSLContext db = transaction.db();
        Set<String> gone = new HashSet<>(db.select(DEBATE_SIDE.ID)
                .from(DEBATE_SIDE)
                .where(DEBATE_SIDE.DEBATE_ID.eq(debate.toString()))
                .fetchSet(DEBATE_SIDE.ID));
        Set<String> known = Set.copyOf(gone);
        for (int place = 0; place < sides.size(); place++) {
            NamedSide side = sides.get(place);
            String id = known.contains(side.id()) ? side.id() : Keys.next().toString();
            gone.remove(id);
            db.insertInto(DEBATE_SIDE, DEBATE_SIDE.ID, DEBATE_SIDE.DEBATE_ID, DEBATE_SIDE.PLACE)
                    .values(id, debate.toString(), place)
                    .onConflict(DEBATE_SIDE.ID)
                    .doUpdate()
                    .set(DEBATE_SIDE.PLACE, place)
                    .execute();
            db.deleteFrom(DEBATE_SIDE_NAME)
                    .where(DEBATE_SIDE_NAME.SIDE_ID.eq(id))
                    .execute();
            side.name()
                    .byLanguage()
                    .forEach((language, name) -> db.insertInto(
                                    DEBATE_SIDE_NAME,
                                    DEBATE_SIDE_NAME.SIDE_ID,
                                    DEBATE_SIDE_NAME.LANGUAGE,
                                    DEBATE_SIDE_NAME.NAME)
                            .values(id, language.tag(), name)
                            .execute());
        }
        if (db.fetchExists(PANELIST, PANELIST.SIDE_ID.in(gone))
                || db.fetchExists(DEBATE_PIECE, DEBATE_PIECE.SIDE_ID.in(gone))
                || db.fetchExists(INVITATION, INVITATION.SIDE_ID.in(gone))) {
            throw new NotPossible("convene.cannot.side-in-use");
        }
        db.deleteFrom(DEBATE_SIDE_NAME).where(DEBATE_SIDE_NAME.SIDE_ID.in(gone)).execute();
        db.deleteFrom(DEBATE_SIDE).where(DEBATE_SIDE.ID.in(gone)).execute();
    }

    /** The key of a side of this debate; absent where none is named. */
    static @org.jspecify.annotations.Nullable String require(DSLContext db, DebateId debate, String side) {
        if (side.isEmpty()) {
            return null;
        }
        if (!db.fetchExists(DEBATE_SIDE, DEBATE_SIDE.ID.eq(side), DEBATE_SIDE.DEBATE_ID.eq(debate.toString()))) {
            throw new NotPossible("convene.cannot.side");
        }
        return side;
    }
}
