package org.parley.debate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;

/**
 * An invitation to answer.
 *
 * @param id its key
 * @param debate the debate that the answer is for; absent where it is for pieces alone
 * @param side the key of the side that the invited are asked to speak for
 * @param invited who is invited
 * @param pieces the pieces to be answered, as they are dated
 * @param address where letters go
 * @param language the language of the letters
 * @param message what the editor writes beside the usual words; may be empty
 * @param shown whether readers are told of it
 * @param state what came of it
 * @param invitedAt when the invitation was made
 * @param deadline until when an answer can come
 * @param settledAt when it was declined, answered or found unanswered
 * @param post how its letters fare
 * @param draft what the invited wrote so far
 * @param response the piece that the answer became
 */
public record Invitation(
        InvitationId id,
        @Nullable DebateId debate,
        @Nullable String side,
        Invited invited,
        List<PieceId> pieces,
        String address,
        Language language,
        String message,
        boolean shown,
        InvitationState state,
        Instant invitedAt,
        Instant deadline,
        @Nullable Instant settledAt,
        Letters post,
        Draft draft,
        @Nullable PieceId response) {

    /**
     * Who is invited: one of the two.
     *
     * @param name what they are called
     * @param path the path of their page, without the language
     */
    public record Invited(
            @Nullable PersonId person, @Nullable InstitutionId institution, LocalText name, String path) {}

    /**
     * How the letters of an invitation fare.
     *
     * @param sent how many were sent
     * @param due when the next is to be sent; absent where none is
     * @param undelivered why the last could not be delivered
     */
    public record Letters(
            int sent, @Nullable Instant due, @Nullable String undelivered) {}

    /**
     * What the invited wrote so far.
     *
     * @param version how often it was kept
     * @param written what it says
     */
    public record Draft(int version, Written written) {}

    /** What readers are told of it; the answer is among these cards, if they have it. */
    public Neighbours.Asked told(Map<PieceId, PieceCard> known, ZoneId zone) {
        Instant until = state == InvitationState.DECLINED || state == InvitationState.ANSWERED
                ? Objects.requireNonNullElse(settledAt, deadline)
                : deadline;
        PieceCard card = response == null ? null : known.get(response);
        return new Neighbours.Asked(
                invited.name(),
                invited.path(),
                state.name(),
                PartialDate.on(invitedAt, zone),
                PartialDate.on(until, zone),
                card);
    }

    /** Where it stands at the desk, without the language. */
    public String deskPath() {
        return "/desk/invitations/" + id;
    }
}
