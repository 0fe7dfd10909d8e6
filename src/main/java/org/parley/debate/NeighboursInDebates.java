package org.parley.debate;

import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Neighbours;
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
        return new Around(
                catalogue.cards(caller, replies.answers()),
                catalogue.cards(caller, replies.answeredBy()),
                debates.of(piece).stream()
                        .map(debate -> new PartOf(debate.slug(), debate.question()))
                        .toList());
    }
}
