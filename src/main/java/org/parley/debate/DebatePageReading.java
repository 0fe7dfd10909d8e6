package org.parley.debate;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/** Reads what a reader sees of a debate, in a fixed number of queries, however many pieces it has. */
@Component
class DebatePageReading {

    private final Debates debates;
    private final Catalogue catalogue;
    private final Invitations invitations;
    private final Voices voices;
    private final BalanceReading balance;
    private final ZoneId zone;

    DebatePageReading(
            Debates debates,
            Catalogue catalogue,
            Invitations invitations,
            Voices voices,
            BalanceReading balance,
            ZoneId zone) {
        this.debates = debates;
        this.catalogue = catalogue;
        this.invitations = invitations;
        this.voices = voices;
        this.balance = balance;
        this.zone = zone;
    }

    /** How many pieces readers have of each debate. */
    Map<DebateId, Integer> counts(List<DebateView> all) {
        Set<PieceId> wanted = new HashSet<>();
        all.forEach(debate -> wanted.addAll(debate.pieces()));
        Set<PieceId> shown = catalogue.cards(Caller.READER, wanted).stream()
                .map(PieceCard::id)
                .collect(Collectors.toSet());
        return all.stream().collect(Collectors.toMap(DebateView::id, debate ->
                (int) debate.pieces().stream().filter(shown::contains).count()));
    }

    DebatePage of(DebateView debate) {
        DebateTerms terms = debate.terms();
        List<Invitation> invited = invitations.toldOf(debate.id());
        Set<PieceId> wanted = new HashSet<>(debate.pieces());
        if (terms.background() != null) {
            wanted.add(terms.background());
        }
        Map<PieceId, PieceCard> all = PieceCard.byKey(catalogue.cards(Caller.READER, wanted));
        List<PieceCard> cards =
                debate.pieces().stream().filter(all::containsKey).map(all::get).toList();
        DebateThread thread = DebateThread.of(cards, debates.repliesAmong(debate.pieces()));
        return new DebatePage(
                debate,
                thread,
                ThreadGraph.of(thread, terms),
                terms.background() == null ? null : all.get(terms.background()),
                invited.stream()
                        .map(invitation -> NeighboursInDebates.asked(invitation, all, zone))
                        .toList(),
                Timeline.of(debate, cards, invited, zone),
                terms.balanceShown() ? balance.of(debate, invited) : null,
                terms.state() == DebateState.CLOSED ? voices.of(debate.id()) : List.of(),
                terms.theme() == null
                        ? List.of()
                        : debates.ofTheme(terms.theme()).stream()
                                .filter(other -> !other.id().equals(debate.id()))
                                .toList());
    }
}
