package org.parley.desk.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block, the title or the abstract, on both sides of a comparison.
 *
 * @param change what became of it
 * @param kindBefore the word for its kind on the earlier side, where that differs from the later
 * @param kindAfter the word for its kind on the later side
 * @param before what it said; empty where it was not there
 * @param after what it says; empty where it is no longer there
 */
public record Passage(
        Change change, @Nullable String kindBefore, String kindAfter, List<Stretch> before, List<Stretch> after) {

    /** What became of a passage. */
    public enum Change {
        /** Nothing. */
        SAME,
        /** Its words, or how they look, were changed. */
        CHANGED,
        /** It stands elsewhere, its words changed or not. */
        MOVED,
        /** It stood here, and stands elsewhere now. */
        MOVED_AWAY,
        /** It came. */
        ADDED,
        /** It went. */
        REMOVED
    }

    public Passage {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether nothing became of it. */
    public boolean isSame() {
        return change == Change.SAME;
    }
}
