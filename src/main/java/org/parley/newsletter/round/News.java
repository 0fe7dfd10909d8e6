package org.parley.newsletter.round;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.language.Language;
import org.parley.newsletter.ListId;
import org.parley.newsletter.ReaderList;
import org.parley.publishing.FirstPublications.Published;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;

/**
 * What a round has to tell.
 *
 * @param published what was published for the first time since the round before, the newest first
 * @param lists the lists that some of it belongs to, in the order in which a letter names them
 */
record News(List<Published> published, List<InList> lists) {

    static final News NONE = new News(List.of(), List.of());

    News {
        published = List.copyOf(published);
        lists = List.copyOf(lists);
    }

    /**
     * A list with the pieces that belong to it, in whatever language they are new.
     *
     * @param id its key
     */
    record InList(ListId id, ReaderList list, Set<PieceId> pieces) {

        InList {
            pieces = Set.copyOf(pieces);
        }
    }

    /** The pieces, the newest first. */
    List<PieceId> pieces() {
        return published.stream().map(Published::piece).distinct().toList();
    }

    /**
     * Those that are new to readers of a language: now published in it, or, where they are not, in their own.
     *
     * @param cards what readers may see now
     */
    List<PieceCard> newIn(Language language, Map<PieceId, PieceCard> cards) {
        Set<Published> all = Set.copyOf(published);
        return pieces().stream()
                .flatMap(id -> java.util.stream.Stream.ofNullable(cards.get(id)))
                .filter(card -> {
                    Language read = card.languages().contains(language) ? language : card.originalLanguage();
                    return card.languages().contains(read) && all.contains(new Published(card.id(), read));
                })
                .toList();
    }
}
