package org.parley.publishing;

import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PIECE;
import static org.parley.store.schema.Tables.REVISION;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parley.language.TextLength;
import org.parley.publishing.text.Body;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/**
 * Tells how long the texts of pieces are, each in the language in which it was written. A revision does not change, so its
 * text is read and counted once.
 */
@Component
public class Lengths {

    private static final int KEPT = 50_000;

    private final Store store;
    private final Cache<String, TextLength> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Of the pieces in a store. */
    public Lengths(Store store) {
        this.store = store;
    }

    /** The lengths of the originals of these pieces, as far as the caller may read them. */
    public Map<PieceId, TextLength> of(Caller caller, Collection<PieceId> pieces) {
        return store.read(db -> {
            Map<PieceId, String> revisions = db.select(PIECE.ID, EDITION.PUBLISHED_REVISION_ID)
                    .from(PIECE)
                    .join(EDITION)
                    .on(EDITION.PIECE_ID.eq(PIECE.ID), EDITION.LANGUAGE.eq(PIECE.ORIGINAL_LANGUAGE))
                    .where(
                            PIECE.ID.in(pieces.stream().map(PieceId::toString).toList()),
                            EDITION.PUBLISHED_REVISION_ID.isNotNull(),
                            EDITION.STATE.in(Catalogue.names(Policy.addressed(caller))))
                    .fetchMap(row -> PieceId.of(row.value1()), row -> row.value2());
            Map<String, TextLength> counted = new HashMap<>(known.getAllPresent(revisions.values()));
            Set<String> uncounted = new HashSet<>(revisions.values());
            uncounted.removeAll(counted.keySet());
            if (!uncounted.isEmpty()) {
                db.select(REVISION.ID, REVISION.BODY)
                        .from(REVISION)
                        .where(REVISION.ID.in(uncounted))
                        .forEach(row -> counted.put(row.value1(), length(row.value2())));
                known.putAll(counted);
            }
            Map<PieceId, TextLength> lengths = new HashMap<>();
            revisions.forEach((piece, revision) -> lengths.put(piece, counted.get(revision)));
            return lengths;
        });
    }

    private static TextLength length(String body) {
        return TextLength.of(Body.parse(body).plain().text());
    }
}
