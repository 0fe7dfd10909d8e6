package org.parley.desk;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.store.UtcInstant;

/** Finds pieces that readers have had for a short time. Issues of newsletters, which speak of other pieces, are none of them. */
public final class FreshPieces {

    /** How many are found at once. */
    public static final int MOST = 30;

    private FreshPieces() {}

    /** The newest of those first published after a moment that meet a condition on {@code PIECE}. */
    public static List<PieceId> since(DSLContext db, Instant since, Condition which) {
        return new DeskPieces(db, Language.ENGLISH)
                .newest(shown().and(publishedAfter(since)).and(which), MOST);
    }

    /** That readers have it. */
    static Condition shown() {
        return PIECE.KIND
                .ne(PieceKind.NEWSLETTER_ISSUE.name())
                .and(exists(selectOne().from(EDITION).where(EDITION.PIECE_ID.eq(PIECE.ID), ShownEditions.only())));
    }

    /** That readers got it, or an edition of it, after a moment. */
    static Condition publishedAfter(Instant since) {
        return exists(selectOne()
                .from(EDITION)
                .where(EDITION.PIECE_ID.eq(PIECE.ID), EDITION.FIRST_PUBLISHED_AT.gt(UtcInstant.format(since))));
    }
}
