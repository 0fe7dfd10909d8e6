package org.parley.positions.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.positions.Anchor;
import org.parley.positions.DebateMap;
import org.parley.positions.Evidence;
import org.parley.positions.Quotation;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.PieceView;
import org.springframework.stereotype.Component;

/** Finds the quoted sentences of maps that are no longer in the pieces as readers have them. */
@Component
class LostSentences {

    private final Catalogue catalogue;

    LostSentences(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Those of a map, in its order: one for each edition that a sentence was quoted from and is no longer in. */
    List<Lost> of(DebateMap map) {
        return of(List.of(map)).getFirst();
    }

    /** Those of several maps, in as many queries as those of one. */
    List<List<Lost>> of(Collection<DebateMap> maps) {
        Map<Slug, PieceView> pieces = catalogue.piecesAt(
                Caller.READER,
                maps.stream()
                        .flatMap(map -> map.evidence().stream())
                        .map(Evidence::piece)
                        .collect(Collectors.toSet()));
        Looking looking = new Looking(pieces);
        return maps.stream().map(looking::through).toList();
    }

    private record Edited(Slug piece, Language language) {}

    /** One looking through maps: each text is read once. */
    private static final class Looking {

        private final Map<Slug, PieceView> pieces;
        private final Map<Edited, ReadText> texts = new HashMap<>();

        Looking(Map<Slug, PieceView> pieces) {
            this.pieces = pieces;
        }

        List<Lost> through(DebateMap map) {
            List<Lost> lost = new ArrayList<>();
            Set<Evidence> ofPositions = new HashSet<>();
            PlacedPosition.all(map).forEach(placed -> {
                List<Evidence> evidence = placed.position().evidence();
                for (int i = 0; i < evidence.size(); i++) {
                    look(placed, i + 1, evidence.get(i), lost);
                }
                ofPositions.addAll(evidence);
            });
            map.evidence().stream()
                    .filter(evidence -> !ofPositions.contains(evidence))
                    .distinct()
                    .forEach(evidence -> look(null, 0, evidence, lost));
            return lost;
        }

        private void look(@Nullable PlacedPosition placed, int number, Evidence evidence, List<Lost> lost) {
            PieceView piece = pieces.get(evidence.piece());
            for (Quotation quotation : evidence.quotations()) {
                Edition edition = piece == null ? null : piece.editions().get(quotation.language());
                if (edition == null) {
                    lost.add(new Lost(placed, number, evidence, quotation, piece, null));
                    continue;
                }
                ReadText text = texts.computeIfAbsent(
                        new Edited(evidence.piece(), quotation.language()), _ -> ReadText.of(edition));
                if (Anchor.find(quotation, text.plain()).isEmpty()) {
                    ReadText.Part likest = text.likest(quotation.exact()).orElse(null);
                    lost.add(new Lost(placed, number, evidence, quotation, piece, likest));
                }
            }
        }
    }
}
