package org.parley.positions.coding;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.language.Slug;
import org.parley.outlook.Range;
import org.parley.positions.ChangeMap;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.MapRefused;
import org.parley.positions.Scale;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Component;

/** Puts an issue on a map, changes it, or takes it off with the positions on it. */
@Component
class KeepIssue {

    private final ChangeMap change;

    KeepIssue(ChangeMap change) {
        this.change = change;
    }

    /**
     * Makes an issue what the form says; the positions on it stay.
     *
     * @param known the word of the issue; absent for a new one
     * @return its word
     * @throws MapRefused if a field cannot be taken as it was filled in, or a position would be off the scale
     * @throws NotPossible if somebody has changed it since
     */
    Slug run(Caller.Member caller, DebateId debate, @Nullable Slug known, IssueForm form) {
        AtomicReference<@Nullable Slug> kept = new AtomicReference<>();
        change.run(caller, debate, map -> {
            Issue old = known == null ? null : find(map, known);
            require(old, form.seen());
            Typed typed = new Typed();
            Slug id = known == null
                    ? ChosenParts.fresh(
                            form.name(), "issue", map.issues().stream().map(Issue::id))
                    : known;
            Issue issue = form.issue(typed, id, old == null ? List.of() : old.positions());
            typed.refuse();
            if (!issue.positions().stream().allMatch(position -> isOn(issue.scale(), position.value()))) {
                throw new NotPossible("coding.cannot.off-scale");
            }
            kept.set(id);
            return map.withIssues(
                    old == null
                            ? ChosenParts.and(map.issues(), issue)
                            : map.issues().stream()
                                    .map(each -> each.equals(old) ? issue : each)
                                    .toList());
        });
        return Objects.requireNonNull(kept.get());
    }

    /**
     * Takes an issue off the map.
     *
     * @throws NotPossible if something else on the map names it, or somebody has changed it since
     */
    void remove(Caller.Member caller, DebateId debate, Slug known, String seen) {
        try {
            change.run(caller, debate, map -> {
                Issue old = find(map, known);
                require(old, seen);
                if (!old.positions().stream().allMatch(position -> KeepPosition.may(caller, position))) {
                    throw new NotPossible("coding.cannot.issue-of-others");
                }
                return map.withIssues(
                        map.issues().stream().filter(each -> !each.equals(old)).toList());
            });
        } catch (MapRefused named) {
            throw new NotPossible("coding.cannot.named");
        }
    }

    private static boolean isOn(Scale scale, Range value) {
        return value.low() >= scale.low() && value.high() <= scale.high();
    }

    private static void require(@Nullable Issue old, String seen) {
        Stamp.require(old == null ? null : old.with(List.of()), seen);
    }

    private static Issue find(DebateMap map, Slug id) {
        return map.issue(id).orElseThrow(() -> new NotPossible("coding.cannot.gone"));
    }
}
