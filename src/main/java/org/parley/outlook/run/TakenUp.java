package org.parley.outlook.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.outlook.Issue;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Precondition;
import org.parley.outlook.Range;
import org.parley.outlook.ensemble.Spread;

/**
 * How likely an issue is taken up: that all that must be settled before it, and before that, comes out so that it can be. As if
 * those were settled independently: the map does not say how the one hangs on the other.
 */
final class TakenUp {

    private static final double NOTHING = 1e-9;

    private record Before(String requires, double likely) {}

    private final Map<String, List<Before>> before = new HashMap<>();

    TakenUp(PositionMap map, Map<String, Spread> spreads) {
        for (Precondition condition : map.preconditions()) {
            Spread spread = spreads.get(condition.requires());
            Range within = condition.within();
            double likely =
                    spread == null || within == null ? 1 : likely(map.issue(condition.requires()), within, spread);
            before.computeIfAbsent(condition.issue(), _ -> new ArrayList<>())
                    .add(new Before(condition.requires(), likely));
        }
    }

    /** How likely this one is; each condition counts once, by however many ways it is needed. */
    double chance(String issue) {
        double likely = 1;
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(issue));
        while (!waiting.isEmpty()) {
            for (Before one : before.getOrDefault(waiting.remove(), List.of())) {
                likely *= one.likely;
                if (seen.add(one.requires)) {
                    waiting.add(one.requires);
                }
            }
        }
        return likely;
    }

    private static double likely(Issue issue, Range within, Spread spread) {
        double sum = 0;
        for (int point = 0; point < Spread.POINTS; point++) {
            double value = issue.scale().value(point / (Spread.POINTS - 1.0));
            if (value >= within.low() - NOTHING && value <= within.high() + NOTHING) {
                sum += spread.on(point);
            }
        }
        return Math.clamp(sum, 0, 1);
    }
}
