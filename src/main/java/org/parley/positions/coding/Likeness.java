package org.parley.positions.coding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How much two sentences have in common: twice the pairs of letters that both have, by those of each. */
final class Likeness {

    /** What has less than this in common is another sentence. */
    private static final double LEAST = 0.4;

    private Likeness() {}

    /** Of some things the one whose words are most like these; nothing where none is like enough. */
    static <T> Optional<T> best(String words, List<T> among, Function<T, String> text) {
        Map<Integer, Integer> pairs = pairs(words);
        record Scored<T>(T thing, double score) {}
        return among.stream()
                .map(thing -> new Scored<>(thing, between(pairs, pairs(text.apply(thing)))))
                .filter(scored -> scored.score >= LEAST)
                .max(Comparator.comparingDouble(Scored::score))
                .map(Scored::thing);
    }

    private static double between(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        int shared = one.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0)))
                .sum();
        int all = sum(one) + sum(other);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static int sum(Map<Integer, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Integer, Integer> pairs(String text) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            pairs.merge(text.charAt(at) << 16 | text.charAt(at + 1), 1, Integer::sum);
        }
        return pairs;
    }
}
