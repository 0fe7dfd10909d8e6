package org.parley.desk;

import static org.jooq.impl.DSL.when;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.parley.language.Language;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;
import org.parley.publishing.text.Body;

/**
 * A piece as somebody outside is shown it before readers have it, by leave of the desk: what is published of it, or else the
 * newest revision, never what is being written.
 *
 * @param key the edition that is shown
 * @param text what it says
 * @param published whether readers have it
 */
public record Preview(EditionKey key, DeskText text, boolean published) {

    /** Of what is shown of a piece, what a reader of a language gets: the edition in it, or else the original. */
    public static Optional<Preview> in(Language reader, List<Preview> previews) {
        return previews.stream()
                .min(Comparator.comparing(preview -> !preview.key.language().equals(reader)));
    }

    /** What is shown of each edition of a piece, that of the original first. */
    public static List<Preview> all(DSLContext db, PieceId piece) {
        return all(db, List.of(piece)).getOrDefault(piece, List.of());
    }

    /** The same of several pieces. */
    public static Map<PieceId, List<Preview>> all(DSLContext db, Collection<PieceId> pieces) {
        Map<PieceId, List<Preview>> previews = new HashMap<>();
        db.select(EDITION.PIECE_ID, EDITION.LANGUAGE, EDITION.STATE)
                .select(REVISION.TITLE, REVISION.ABSTRACT, REVISION.BODY)
                .from(EDITION)
                .join(PIECE)
                .on(PIECE.ID.eq(EDITION.PIECE_ID))
                .join(REVISION)
                .on(REVISION.ID.eq(when(ShownEditions.only(), EDITION.PUBLISHED_REVISION_ID)
                        .otherwise(EDITION.LATEST_REVISION_ID)))
                .where(EDITION.PIECE_ID.in(
                        pieces.stream().map(PieceId::toString).toList()))
                .orderBy(when(Ownership.isOriginal(), 0).otherwise(1), EDITION.LANGUAGE)
                .forEach(row -> {
                    EditionKey key = new EditionKey(
                            PieceId.of(row.get(EDITION.PIECE_ID)), Language.of(row.get(EDITION.LANGUAGE)));
                    DeskText text = new DeskText(
                            row.get(REVISION.TITLE), row.get(REVISION.ABSTRACT), Body.parse(row.get(REVISION.BODY)));
                    if (!text.body().isEmpty()) {
                        previews.computeIfAbsent(key.piece(), _ -> new ArrayList<>())
                                .add(new Preview(
                                        key,
                                        text,
                                        EditionState.valueOf(row.get(EDITION.STATE))
                                                .isShown()));
                    }
                });
        return previews;
    }
}
