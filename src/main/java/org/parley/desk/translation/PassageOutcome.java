package org.parley.desk.translation;

import java.util.List;
import org.parley.publishing.text.PassageId;
import org.parley.publishing.text.PassageState;

/** What became of a passage that somebody wanted to save. */
public sealed interface PassageOutcome {

    /** Which passage. */
    PassageId passage();

    /**
     * It was kept, or was so already.
     *
     * @param base its mark now
     * @param state how it stands to the original
     */
    record Kept(PassageId passage, String base, PassageState state) implements PassageOutcome {}

    /**
     * Somebody else has changed it since: theirs stands.
     *
     * @param base the mark of theirs
     * @param theirs its lines as they are
     */
    record Overtaken(PassageId passage, String base, List<String> theirs) implements PassageOutcome {}

    /**
     * It cannot be read as it was typed, and was not kept.
     *
     * @param key the key of the message that says why
     * @param where what the message is about
     */
    record Unreadable(PassageId passage, String key, String where) implements PassageOutcome {}
}
