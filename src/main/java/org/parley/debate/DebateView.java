package org.parley.debate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.PersonRef;
import org.parley.publishing.PieceId;

/**
 * A debate.
 *
 * @param id its key
 * @param slug the word in its address
 * @param convener who convened it
 * @param opened when it began
 * @param closed when it was closed; absent while it is open
 * @param question what is debated
 * @param introduction what a reader should know first
 * @param summary what the convener said at the end
 * @param pieces the keys of its pieces, oldest first
 * @param terms who speaks in it, and how far it has come
 */
public record DebateView(
        DebateId id,
        Slug slug,
        @Nullable PersonRef convener,
        PartialDate opened,
        @Nullable PartialDate closed,
        LocalText question,
        LocalText introduction,
        LocalText summary,
        List<PieceId> pieces,
        DebateTerms terms) {

    /** The summary as readers have it: once it is closed. */
    public LocalText closingSummary() {
        return terms.state() == DebateState.CLOSED ? summary : LocalText.NONE;
    }

    /** The day on which it was closed, or on which it is to end; absent where neither is known. */
    public @Nullable PartialDate until() {
        return closed == null ? terms.ends() : closed;
    }

    /** The path of its page, without the language. */
    public String path() {
        return "/debates/" + slug;
    }

    /** Where it is convened at the desk, without the language. */
    public String deskPath() {
        return "/desk/debates/" + id;
    }
}
