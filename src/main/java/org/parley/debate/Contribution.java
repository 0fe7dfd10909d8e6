package org.parley.debate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.PieceId;

/**
 * A response that a reader sent in answer to an open call.
 *
 * @param id its key
 * @param debate the debate
 * @param answers the piece that it answers; absent where it answers the question
 * @param address where its author is written to
 * @param screen the language in which they are written to
 * @param written what they wrote
 * @param edited what an editor made of it
 * @param state where it stands
 * @param sentAt when it was sent
 * @param reason why it was not taken, or why its author does not agree to the changes
 * @param piece the piece that it became
 */
public record Contribution(
        ContributionId id,
        DebateId debate,
        @Nullable PieceId answers,
        String address,
        Language screen,
        Written written,
        @Nullable Edited edited,
        ContributionState state,
        Instant sentAt,
        String reason,
        @Nullable PieceId piece) {

    /** A text as an editor changed it. */
    public record Edited(String title, String text) {}

    /** What is to be printed: as it was edited, or else as it was written. */
    public Written printed() {
        Edited now = edited;
        return now == null
                ? written
                : new Written(
                        written.author(),
                        written.affiliation(),
                        written.interest(),
                        written.language(),
                        now.title(),
                        now.text());
    }

    /** Where it stands at the desk, without the language. */
    public String deskPath() {
        return "/desk/contributions/" + id;
    }
}
