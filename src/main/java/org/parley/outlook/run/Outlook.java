package org.parley.outlook.run;

import java.util.List;
import java.util.Map;
import org.parley.outlook.ensemble.Weights;

/**
 * A computed estimate of where the issues of a map could be settled, which anybody can compute again.
 *
 * @param inputHash the hash of the map
 * @param modelVersions the version of every model that was asked, and of the ensemble
 * @param seed where the random numbers began
 * @param drawsAsked how many draws were asked for
 * @param drawsDone how many were made
 * @param doubtful whether any input is a range, or read in different ways; else all draws are alike, and one is made
 * @param order the ids of the issues in an order in which they can be settled
 * @param issues what is foreseen of each issue, in the order of the map
 * @param packages across issues, what all veto holders prefer to no deal
 * @param failure who would rather have no deal, the one who would gain most first
 * @param weights what the ensemble has learned, and what is known of how well it foretells
 */
public record Outlook(
        String inputHash,
        Map<String, String> modelVersions,
        long seed,
        long drawsAsked,
        long drawsDone,
        boolean doubtful,
        List<String> order,
        List<IssueOutlook> issues,
        List<PackageDeal> packages,
        List<FailureGain> failure,
        Weights weights) {

    public Outlook {
        order = List.copyOf(order);
        issues = List.copyOf(issues);
        packages = List.copyOf(packages);
        failure = List.copyOf(failure);
    }

    /** Whether it was ended before all was done. */
    public boolean cutShort() {
        return doubtful && drawsDone < drawsAsked;
    }
}
