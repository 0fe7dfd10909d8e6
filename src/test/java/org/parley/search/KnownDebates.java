package org.parley.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PieceId;

/** Debates as a test names them. */
final class KnownDebates implements Neighbours {

    private final Map<PieceId, List<Slug>> pieces = new HashMap<>();
    private final Map<Slug, LocalText> questions = new HashMap<>();

    void add(Slug slug, LocalText question, PieceId piece) {
        pieces.put(piece, List.of(slug));
        questions.put(slug, question);
    }

    @Override
    public Around of(Caller caller, PieceId piece) {
        return new Around(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Map<PieceId, List<Slug>> debates(Collection<PieceId> wanted) {
        return pieces.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<Slug, LocalText> questions(Collection<Slug> debates) {
        return questions.entrySet().stream()
                .filter(entry -> debates.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
