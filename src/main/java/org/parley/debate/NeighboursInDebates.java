package org.parley.debate;

import java.util.ArrayList;
import java.util.List;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/** Tells publishing what stands around a piece. */
@Component
class NeighboursInDebates implements Neighbours {

    private final Debates debates;
    private final Catalogue catalogue;

    NeighboursInDebates(Debates debates, Catalogue catalogue) {
        this.debates = debates;
        this.catalogue = catalogue;
    }

    @Override
    public Around of(Caller caller, PieceId piece) {
        Debates.Replies replies = debates.replies(piece);
        List<PieceId> all = new ArrayList<>(replies.answers());
        all.addAll(replies.answeredBy());
        List<PieceCard> cards = all.isEmpty() ? List.of() : catalogue.cards(caller, all);
        return new Around(among(cards, replies.answers()), among(cards, replies.answeredBy()), debates.of(piece));
    }

    /** Those that the caller may see, in the order of the keys. */
    private static List<PieceCard> among(List<PieceCard> cards, List<PieceId> keys) {
        return cards.stream().filter(card -> keys.contains(card.id())).toList();
    }
}
