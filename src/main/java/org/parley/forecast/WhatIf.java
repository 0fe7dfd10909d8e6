package org.parley.forecast;

import java.util.ArrayList;
import java.util.List;
import org.parley.desk.NotPossible;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Range;
import org.parley.outlook.Unfit;

/**
 * A map with some positions otherwise.
 *
 * @param name what it is called
 * @param changes what is otherwise
 */
public record WhatIf(String name, List<Change> changes) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 200;

    /** The most changes. */
    public static final int MOST_CHANGES = 500;

    public WhatIf {
        changes = List.copyOf(changes);
    }

    /**
     * The map with the changes made.
     *
     * @throws NotPossible if one of them is about nothing on the map, or the map cannot be computed with then
     */
    PositionMap applied(PositionMap map) {
        if (changes.size() > MOST_CHANGES) {
            throw new NotPossible("outlook.cannot.many-changes", MOST_CHANGES);
        }
        int made = 0;
        List<Issue> issues = new ArrayList<>();
        for (Issue issue : map.issues()) {
            List<Position> positions = new ArrayList<>();
            for (Position position : issue.positions()) {
                Position now = position;
                for (Change change : changes) {
                    if (change.isOf(issue.id(), position)) {
                        now = change.input().with(now, Range.exactly(change.to()));
                        made++;
                    }
                }
                positions.add(now);
            }
            issues.add(
                    new Issue(issue.id(), issue.name(), issue.scale(), issue.reference(), issue.outcome(), positions));
        }
        if (made < changes.size()) {
            throw new NotPossible("outlook.cannot.gone");
        }
        try {
            return map.withIssues(issues);
        } catch (Unfit wrong) {
            throw new NotPossible("outlook.cannot.unfit", wrong.getMessage());
        }
    }
}
