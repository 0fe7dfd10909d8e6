package org.parley.publishing.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which passages of a translation still say what the original says, in the order of the original; those that only the
 * translation has come last.
 *
 * @param states how each passage stands
 */
public record Correspondence(SequencedMap<PassageId, PassageState> states) {

    /** Of no passage. */
    public static final Correspondence NONE = new Correspondence(new LinkedHashMap<>());

    public Correspondence {
        states = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(states));
    }

    /**
     * Compares a translation with its original.
     *
     * @param original the original as it is now
     * @param rendered the original as it was when this passage was translated
     * @param translation the translation
     * @param whole whether the whole text is translated, not the title and the abstract alone
     */
    public static Correspondence of(
            Passages original, Function<PassageId, Passages> rendered, Passages translation, boolean whole) {
        Predicate<PassageId> counts = id -> whole || id.block().isEmpty();
        SequencedMap<PassageId, PassageState> states = new LinkedHashMap<>();
        original.forms().keySet().stream()
                .filter(counts)
                .forEach(id -> states.put(id, state(id, original, rendered.apply(id), translation)));
        translation.forms().keySet().stream()
                .filter(counts)
                .filter(id -> !original.has(id))
                .forEach(id -> states.put(id, rendered.apply(id).has(id) ? PassageState.REMOVED : PassageState.OWN));
        return new Correspondence(states);
    }

    private static PassageState state(PassageId id, Passages original, Passages rendered, Passages translation) {
        String form = original.forms().get(id);
        boolean same = form != null && form.equals(rendered.forms().get(id));
        if (!original.hasWords(id)) {
            return !same && rendered.has(id) && translation.has(id) ? PassageState.CHANGED : PassageState.CURRENT;
        }
        if (!translation.hasWords(id)) {
            return rendered.has(id) ? PassageState.MISSING : PassageState.ADDED;
        }
        if (!same) {
            return PassageState.CHANGED;
        }
        return translation.gaps(id) > original.gaps(id) ? PassageState.MISSING : PassageState.CURRENT;
    }

    /** How a passage stands; it is of the translation's own where the original never had it. */
    public PassageState state(PassageId passage) {
        return states.getOrDefault(passage, PassageState.OWN);
    }

    /** In how many passages the original has changed since it was translated. */
    public int stale() {
        return (int) states.values().stream().filter(PassageState::isStale).count();
    }

    /** How many passages are still to be translated. */
    public int missing() {
        return (int) states.values().stream().filter(PassageState::isMissing).count();
    }

    /** How many passages of the original there are, and those left over from it. */
    public int passages() {
        return states.size();
    }
}
