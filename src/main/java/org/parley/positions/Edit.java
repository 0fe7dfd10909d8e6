package org.parley.positions;

import java.time.Instant;
import java.util.List;

/**
 * That parts of a map were changed at once.
 *
 * @param at when
 * @param counts how many parts of each kind were changed
 * @param changes what was changed; empty where it is too much to be told one by one
 */
public record Edit(Instant at, List<Count> counts, List<MapChange> changes) {

    /** How many parts of a kind: the name of the kind, as the words for it have it. */
    public record Count(String kind, int parts) {}

    public Edit {
        counts = List.copyOf(counts);
        changes = List.copyOf(changes);
    }
}
