package org.parley.newsletter.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/** Reads what readers are shown of any number of pieces at this moment. */
@Component
class ShownPieces {

    private static final int AT_ONCE = 500;

    private final Catalogue catalogue;

    ShownPieces(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The pieces that readers are shown, by their keys. */
    Map<PieceId, PieceCard> cards(List<PieceId> pieces) {
        Map<PieceId, PieceCard> cards = new LinkedHashMap<>();
        for (int from = 0; from < pieces.size(); from += AT_ONCE) {
            cards.putAll(PieceCard.byKey(
                    catalogue.cards(Caller.READER, pieces.subList(from, Math.min(from + AT_ONCE, pieces.size())))));
        }
        return cards;
    }
}
