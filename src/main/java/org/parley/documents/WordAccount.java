package org.parley.documents;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.documents.WordWarning.Kind;

/** Counts what a document holds that a text cannot. */
final class WordAccount {

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    List<WordWarning> warnings() {
        Collection<Map.Entry<Kind, Integer>> entries = counts.entrySet();
        return entries.stream()
                .map(entry -> new WordWarning(entry.getKey(), entry.getValue()))
                .toList();
    }
}
