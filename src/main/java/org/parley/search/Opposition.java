package org.parley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.search.meaning.Meaning;

/**
 * Compares an argument with those that may have to do with it.
 *
 * <p>What treats of the same subject is like it; but so is much else that treats of it. The piece that answers it is like it
 * and like little else: from how near each is, by meaning and by words, is taken how near its own nearest neighbours are to
 * it (cross-domain similarity local scaling; Conneau et al., 2018).
 */
final class Opposition {

    private static final int NEIGHBOURS = 10;

    private Opposition() {}

    /**
     * How an edition stands to the argument.
     *
     * @param answering how well it may answer it
     * @param kindred how near it is to it
     */
    record Score(int document, float answering, float kindred) {}

    /** How each stands to the argument. */
    static List<Score> of(Candidates.Compared asked, List<Candidates.Compared> near) {
        int size = near.size();
        float[][] meaning = new float[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < one; other++) {
                meaning[one][other] = meaning(near.get(one), near.get(other));
                meaning[other][one] = meaning[one][other];
            }
        }
        float[][] words = words(near);
        List<Score> scores = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            float byMeaning = meaning(asked, near.get(at));
            float byWords = words(asked.words(), near.get(at).words());
            float crowd = crowd(meaning[at], at) + crowd(words[at], at);
            scores.add(new Score(near.get(at).document(), byMeaning + byWords - crowd, byMeaning + byWords));
        }
        return scores;
    }

    private static float meaning(Candidates.Compared one, Candidates.Compared other) {
        Meaning first = one.meaning();
        Meaning second = other.meaning();
        return first == null || second == null ? 0 : first.near(second);
    }

    private static float words(Map<String, Float> one, Map<String, Float> other) {
        float sum = 0;
        for (Map.Entry<String, Float> word : one.entrySet()) {
            Float weight = other.get(word.getKey());
            sum += weight == null ? 0 : weight * word.getValue();
        }
        return sum;
    }

    /** How near all are to each other by words, added up word by word. */
    private static float[][] words(List<Candidates.Compared> near) {
        Map<String, List<int[]>> having = new HashMap<>();
        Map<String, List<float[]>> weights = new HashMap<>();
        for (int at = 0; at < near.size(); at++) {
            int place = at;
            near.get(at).words().forEach((word, weight) -> {
                having.computeIfAbsent(word, _ -> new ArrayList<>()).add(new int[] {place});
                weights.computeIfAbsent(word, _ -> new ArrayList<>()).add(new float[] {weight});
            });
        }
        float[][] sums = new float[near.size()][near.size()];
        having.forEach((word, places) -> {
            List<float[]> own = weights.getOrDefault(word, List.of());
            for (int one = 0; one < places.size(); one++) {
                float[] row = sums[places.get(one)[0]];
                float weight = own.get(one)[0];
                for (int other = 0; other < places.size(); other++) {
                    row[places.get(other)[0]] += weight * own.get(other)[0];
                }
            }
        });
        return sums;
    }

    /** How near the nearest others are. */
    private static float crowd(float[] row, int itself) {
        float[] others = row.clone();
        others[itself] = Float.NEGATIVE_INFINITY;
        Arrays.sort(others);
        int count = Math.min(NEIGHBOURS, Math.max(1, (others.length - 1) / 3));
        float sum = 0;
        int taken = 0;
        for (int at = others.length - 1; at > 0 && taken < count; at--) {
            sum += others[at];
            taken++;
        }
        return taken == 0 ? 0 : sum / taken;
    }
}
