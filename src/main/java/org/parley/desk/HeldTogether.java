package org.parley.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.PieceId;

/**
 * Pieces that are held, so that readers get all of them at one moment and none of them sooner.
 *
 * @param id its key
 * @param pieces the pieces
 * @param due the moment; absent where somebody is to say when
 * @param heldBecause why they were not published at that moment, as the key of a message
 */
public record HeldTogether(
        String id,
        List<PieceId> pieces,
        @Nullable Instant due,
        @Nullable String heldBecause) {

    /** The most pieces that are held together. */
    public static final int MOST = 20;
}
