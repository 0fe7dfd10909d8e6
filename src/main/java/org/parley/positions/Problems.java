package org.parley.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found to be wrong with a map while it is read: all of it up to a limit, not the first thing alone. */
final class Problems {

    private static final int MOST = 50;

    private final List<Problem> all = new ArrayList<>();

    void add(int line, String field, String key, Object... arguments) {
        if (all.size() < MOST) {
            all.add(new Problem(line, field, key, List.of(arguments)));
        }
    }

    boolean none() {
        return all.isEmpty();
    }

    /** Refuses the map if anything was found. */
    void refuse() {
        if (!all.isEmpty()) {
            throw new MapRefused(
                    all.stream().sorted(Comparator.comparingInt(Problem::line)).toList());
        }
    }
}
