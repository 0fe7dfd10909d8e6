package org.parley.debate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PieceCard;

/**
 * What a reader sees of a debate.
 *
 * @param debate the debate
 * @param thread its pieces in reply to one another
 * @param graph the same as a picture
 * @param background what a reader should read first
 * @param asked who was invited, and what came of it
 * @param timeline what happened
 * @param balance how balanced it is; absent where the convener does not show it
 * @param voices what those who took part say of the summary
 * @param others other debates of its theme
 */
public record DebatePage(
        DebateView debate,
        DebateThread thread,
        ThreadGraph graph,
        @Nullable PieceCard background,
        List<Neighbours.Asked> asked,
        Timeline timeline,
        @Nullable Balance balance,
        List<Voice> voices,
        List<DebateView> others) {

    /** Whether the summary is for readers: when it is closed. */
    public boolean isSummedUp() {
        return debate.terms().state() == DebateState.CLOSED && !debate.summary().isEmpty();
    }
}
