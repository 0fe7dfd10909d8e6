package org.parley.debate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.publishing.PieceCard;

/**
 * What happened in a debate, by date.
 *
 * @param events what happened, the earliest first
 */
public record Timeline(List<Event> events) {

    /** The kinds of things that happen, in the order in which they are told of one day. */
    public enum Kind {
        OPENED,
        INVITED,
        PIECE,
        DECLINED,
        UNANSWERED,
        CLOSED
    }

    /**
     * Something that happened.
     *
     * @param date when
     * @param kind what
     * @param who of whom it is told; empty where it is of nobody
     * @param card the piece
     */
    public record Event(
            PartialDate date,
            Kind kind,
            LocalText who,
            @Nullable PieceCard card) {}

    /** Tells it. */
    static Timeline of(DebateView debate, List<PieceCard> cards, List<Invitation> invitations, ZoneId zone) {
        List<Event> events = new ArrayList<>();
        events.add(new Event(debate.opened(), Kind.OPENED, LocalText.NONE, null));
        cards.forEach(card -> events.add(new Event(card.date(), Kind.PIECE, LocalText.NONE, card)));
        for (Invitation invitation : invitations) {
            LocalText who = invitation.invited().name();
            events.add(new Event(PartialDate.on(invitation.invitedAt(), zone), Kind.INVITED, who, null));
            if (invitation.state() == InvitationState.DECLINED && invitation.settledAt() != null) {
                events.add(new Event(PartialDate.on(invitation.settledAt(), zone), Kind.DECLINED, who, null));
            }
            if (invitation.state() == InvitationState.UNANSWERED) {
                events.add(new Event(PartialDate.on(invitation.deadline(), zone), Kind.UNANSWERED, who, null));
            }
        }
        if (debate.closed() != null) {
            events.add(new Event(debate.closed(), Kind.CLOSED, LocalText.NONE, null));
        }
        events.sort(Comparator.comparing(Event::date).thenComparing(Event::kind));
        return new Timeline(List.copyOf(events));
    }
}
