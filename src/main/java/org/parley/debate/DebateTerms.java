package org.parley.debate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.PartialDate;
import org.parley.publishing.PieceId;

/**
 * The terms of a debate: who speaks in it, and how far it has come.
 *
 * @param state where it stands
 * @param ends when it is to end; absent where that is not said
 * @param theme the theme that joins it to others
 * @param background what a reader should read first
 * @param sides its sides, in the convener's order
 * @param panel those who were asked to the panel, by name
 * @param spokenFor for which side a piece speaks, by the side's key
 * @param openCall whether readers may send responses
 * @param balanceShown whether readers see how balanced it is
 * @param version how often it was changed, so that nobody overwrites what they have not seen
 */
public record DebateTerms(
        DebateState state,
        @Nullable PartialDate ends,
        @Nullable Theme theme,
        @Nullable PieceId background,
        List<Side> sides,
        List<Panelist> panel,
        Map<PieceId, String> spokenFor,
        boolean openCall,
        boolean balanceShown,
        int version) {

    /** The side with this key. */
    public Optional<Side> side(@Nullable String id) {
        return sides.stream().filter(side -> side.id().equals(id)).findFirst();
    }

    /** The side that a piece speaks for. */
    public Optional<Side> sideOf(PieceId piece) {
        return side(spokenFor.get(piece));
    }

    /** Those on the panel for a side, or for none. */
    public List<Panelist> panelOf(@Nullable Side side) {
        return panel.stream()
                .filter(panelist -> side == null
                        ? this.side(panelist.side()).isEmpty()
                        : side.id().equals(panelist.side()))
                .toList();
    }

    /** Whether readers may send a response now. */
    public boolean takesResponses() {
        return openCall && state == DebateState.OPEN;
    }
}
