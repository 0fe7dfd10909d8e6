package org.parley.positions.coding;

import org.jspecify.annotations.Nullable;
import org.parley.positions.Evidence;
import org.parley.positions.Quotation;
import org.parley.publishing.PieceView;

/**
 * A quoted sentence that readers no longer find in its piece.
 *
 * @param placed the position that it shows; absent where it shows something else on the map
 * @param number the number of the sentence among those that show the position, from 1
 * @param evidence the sentence
 * @param quotation it in the edition that has it no more
 * @param piece the piece; absent where readers do not see it
 * @param likest the sentence of the edition that has most in common with it; absent where none has enough
 */
public record Lost(
        @Nullable PlacedPosition placed,
        int number,
        Evidence evidence,
        Quotation quotation,
        @Nullable PieceView piece,
        ReadText.@Nullable Part likest) {}
