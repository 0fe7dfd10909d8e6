package org.parley.outlook.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.outlook.Issue;
import org.parley.outlook.PositionMap;
import org.parley.outlook.model.Table;
import org.parley.outlook.model.Tables;

/**
 * An issue of which the outcome is known.
 *
 * @param proposal the proposal that it belongs to; its issues were decided together
 * @param issue the id of the issue
 * @param table who stood where
 * @param outcome what was decided, as a share of the scale
 */
public record Case(String proposal, String issue, Table table, double outcome) {

    /** With fewer there is nothing to settle. */
    private static final int LEAST_ACTORS = 3;

    /** Those of maps: issues with an outcome, on which three or more stand somewhere. */
    public static List<Case> of(List<PositionMap> maps) {
        List<Case> cases = new ArrayList<>();
        for (PositionMap map : maps) {
            Tables tables = Tables.of(map);
            for (int i = 0; i < tables.size(); i++) {
                Issue issue = map.issues().get(i);
                Double outcome = issue.outcome();
                if (outcome != null && tables.get(i).size() >= LEAST_ACTORS) {
                    cases.add(new Case(
                            map.name(), issue.id(), tables.get(i), issue.scale().share(outcome)));
                }
            }
        }
        return cases;
    }
}
