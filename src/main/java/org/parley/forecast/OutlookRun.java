package org.parley.forecast;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;

/**
 * A run of the outlook of a debate: from what it is computed, how far it has come, and whether readers are shown it.
 *
 * @param id its key
 * @param debate the debate
 * @param number its number in the debate, by which it is cited
 * @param name what a "what if" is called; absent for an outlook of the map as it is
 * @param base the number of the run beside which a "what if" is shown
 * @param changes what a "what if" has otherwise than the map
 * @param inputHash the hash of the map that it is computed from
 * @param mapAt the instant at which the map stood so
 * @param models the names of the models that are asked
 * @param draws how many draws were asked for
 * @param seed where the random numbers begin
 * @param state how far it has come
 * @param askedAt when it was asked for
 * @param drawn how many draws are made
 * @param computedAt when it was done
 * @param trouble why it could not be computed
 * @param shownAt since when readers are shown it
 */
public record OutlookRun(
        RunId id,
        DebateId debate,
        int number,
        @Nullable String name,
        @Nullable Integer base,
        List<Change> changes,
        String inputHash,
        Instant mapAt,
        List<String> models,
        long draws,
        long seed,
        RunState state,
        Instant askedAt,
        long drawn,
        @Nullable Instant computedAt,
        @Nullable String trouble,
        @Nullable Instant shownAt) {

    public OutlookRun {
        changes = List.copyOf(changes);
        models = List.copyOf(models);
    }

    /** Whether readers are shown it. */
    public boolean shown() {
        return state == RunState.DONE && shownAt != null;
    }

    /** Whether it is an outlook of something that the map does not say. */
    public boolean whatIf() {
        return name != null;
    }
}
