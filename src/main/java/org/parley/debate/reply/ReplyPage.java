package org.parley.debate.reply;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;
import org.parley.debate.Invitation;
import org.parley.debate.Written;
import org.parley.desk.Preview;

/**
 * What the page on which an invitation is answered shows.
 *
 * @param invitation the invitation
 * @param token what stands in the address
 * @param debate the debate that the answer is for
 * @param pieces the pieces to be answered
 * @param until the deadline, in words
 * @param version the version of what is written that the page began from
 * @param written what is written
 * @param quotes the passages that are typed, by piece
 * @param theirs what somebody else with the link wrote meanwhile
 * @param done what was just done, by its word
 * @param field the field that is wrong
 * @param wrong what is wrong
 */
public record ReplyPage(
        Invitation invitation,
        String token,
        @Nullable DebateView debate,
        List<Shown> pieces,
        String until,
        int version,
        Written written,
        Map<String, String> quotes,
        @Nullable Written theirs,
        String done,
        String field,
        String wrong) {

    /**
     * A piece that is to be answered.
     *
     * @param preview what it says
     * @param authors who wrote it
     * @param html its text
     */
    public record Shown(Preview preview, String authors, String html) {}

    /** The passage that is typed for a piece. */
    public String quote(Preview preview) {
        return quotes.getOrDefault(preview.key().piece().toString(), "");
    }

    /** Whether readers do not have one of the pieces yet. */
    public boolean embargoed() {
        return pieces.stream().anyMatch(piece -> !piece.preview().published());
    }
}
