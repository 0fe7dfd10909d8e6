package org.parley.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;
import org.parley.language.LocalText;
import org.parley.outlook.run.OutlookDocument;
import org.parley.positions.DebateMap;

/**
 * Everything that the page of an outlook shows.
 *
 * @param run the run
 * @param debate its debate
 * @param map the map of the debate as it stood when the run was asked for
 * @param document what was computed
 * @param issues what is foreseen of each issue
 * @param packages what all who can refuse prefer to no deal
 * @param failures who would rather have no deal
 * @param changes what a "what if" has otherwise
 * @param comparisons a "what if" beside its base; none where that is not computed
 * @param stale whether the map has changed since
 * @param newer the number of a newer outlook that readers are shown; absent where there is none
 * @param others the other runs that readers are shown
 */
public record OutlookPage(
        OutlookRun run,
        DebateView debate,
        DebateMap map,
        OutlookDocument document,
        List<ForeseenIssue> issues,
        PackageTable packages,
        List<FailureRow> failures,
        List<ChangeRow> changes,
        List<Comparison> comparisons,
        boolean stale,
        @Nullable Integer newer,
        List<OutlookRun> others) {

    /** Who would rather have no deal, and how much: the bar in per cent of the greatest. */
    public record FailureRow(LocalText name, String gain, String width) {}

    /** What a "what if" has otherwise, as readers are shown it. */
    public record ChangeRow(
            LocalText issue, String issueId, LocalText actor, String actorId, String input, String from, String to) {}

    /** What is foreseen of an issue in the base and in the "what if". */
    public record Comparison(LocalText issue, int number, Foreseen base, Foreseen now, String moved) {

        /** A point and an interval. */
        public record Foreseen(String median, String low, String high) {}

        /** Whether anything has moved. */
        public boolean moves() {
            return !moved.equals("0");
        }
    }

    public OutlookPage {
        issues = List.copyOf(issues);
        failures = List.copyOf(failures);
        changes = List.copyOf(changes);
        comparisons = List.copyOf(comparisons);
        others = List.copyOf(others);
    }

    /** What it is called: the map by its name, or the question of the debate. */
    public LocalText name() {
        return map.name().isEmpty() ? debate.question() : map.name();
    }

    /** The path of this very run for readers, without the language. */
    public String path() {
        return debate.path() + "/outlook/" + run.number();
    }
}
