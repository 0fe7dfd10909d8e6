package org.parley.outlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order in which issues can be settled: each after those that it waits for, else as they are given. */
final class Order {

    private Order() {}

    static List<Issue> of(List<Issue> issues, List<Precondition> preconditions) {
        Map<String, Issue> waiting = new LinkedHashMap<>();
        issues.forEach(issue -> waiting.put(issue.id(), issue));
        List<Issue> settled = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Issue next = waiting.values().stream()
                    .filter(issue -> preconditions.stream()
                            .noneMatch(one -> one.issue().equals(issue.id()) && waiting.containsKey(one.requires())))
                    .findFirst()
                    .orElseThrow(() -> new Unfit(
                            "preconditions",
                            "these issues wait for one another in a circle: " + String.join(", ", waiting.keySet())));
            waiting.remove(next.id());
            settled.add(next);
        }
        return settled;
    }
}
