package org.parley.outlook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the models read: the issues, the actors, where each stands, and what joins and divides the issues.
 *
 * @param name as people call it
 * @param actors the parties
 * @param issues what is to be settled
 * @param linkages which issues may and which must not be traded
 * @param preconditions which issues must wait for others
 * @param agreements texts that were signed
 */
public record PositionMap(
        String name,
        List<Actor> actors,
        List<Issue> issues,
        List<Linkage> linkages,
        List<Precondition> preconditions,
        List<Agreement> agreements) {

    /** The most actors, and the most issues, of a map. */
    public static final int MOST = 1_000;

    /**
     * Checks the map.
     *
     * @throws Unfit if it cannot be computed with
     */
    public PositionMap {
        actors = List.copyOf(actors);
        issues = List.copyOf(issues);
        linkages = List.copyOf(linkages);
        preconditions = List.copyOf(preconditions);
        agreements = List.copyOf(agreements);
        checkSizes(actors.size(), issues.size());
        Set<String> parties = ids("actors", actors.stream().map(Actor::id).toList());
        Set<String> matters = ids("issues", issues.stream().map(Issue::id).toList());
        for (int i = 0; i < issues.size(); i++) {
            issues.get(i).check("issues[" + i + "]", parties);
        }
        for (int i = 0; i < linkages.size(); i++) {
            Linkage linkage = linkages.get(i);
            String at = "linkages[" + i + "]";
            known(matters, at + ".first", linkage.first());
            known(matters, at + ".second", linkage.second());
            Unfit.unless(!linkage.first().equals(linkage.second()), at, "an issue cannot be traded against itself");
        }
        for (int i = 0; i < preconditions.size(); i++) {
            String at = "preconditions[" + i + "]";
            known(matters, at + ".issue", preconditions.get(i).issue());
            known(matters, at + ".requires", preconditions.get(i).requires());
        }
        for (int i = 0; i < agreements.size(); i++) {
            List<Agreement.Reading> readings = agreements.get(i).readings();
            for (int j = 0; j < readings.size(); j++) {
                String at = "agreements[" + i + "].readings[" + j + "]";
                known(matters, at + ".issue", readings.get(j).issue());
                Scale scale = find(issues, readings.get(j).issue()).scale();
                Range.exactly(readings.get(j).value()).check(at + ".value", scale.low(), scale.high());
            }
        }
        var _ = Order.of(issues, preconditions);
    }

    /** A map of nothing but actors and issues. */
    public static PositionMap of(String name, List<Actor> actors, List<Issue> issues) {
        return new PositionMap(name, actors, issues, List.of(), List.of(), List.of());
    }

    /** The issues in an order in which each comes after those that it waits for. */
    public List<Issue> inOrder() {
        return Order.of(issues, preconditions);
    }

    /** The issue of this id. */
    public Issue issue(String id) {
        return find(issues, id);
    }

    /** Whether two issues must not be traded against each other. */
    public boolean forbids(String one, String other) {
        return linkages.stream().anyMatch(linkage -> !linkage.allowed() && linkage.joins(one, other));
    }

    /** The same map with other issues, such as a "what if". */
    public PositionMap withIssues(List<Issue> others) {
        return new PositionMap(name, actors, others, linkages, preconditions, agreements);
    }

    /**
     * The same map where every agreement that is read in different ways has added to the doubt: on each issue that it
     * covers, a position may lie further off by half of what lies between the readings.
     */
    public PositionMap widened() {
        return agreements.isEmpty()
                ? this
                : withIssues(issues.stream().map(this::widened).toList());
    }

    private Issue widened(Issue issue) {
        double by = agreements.stream()
                        .mapToDouble(agreement -> agreement.spread(issue.id()))
                        .max()
                        .orElse(0)
                / 2;
        if (by == 0) {
            return issue;
        }
        Scale scale = issue.scale();
        return new Issue(
                issue.id(),
                issue.name(),
                scale,
                issue.reference(),
                issue.outcome(),
                issue.positions().stream()
                        .map(position -> new Position(
                                position.actor(),
                                position.coder(),
                                position.value().widened(by, scale.low(), scale.high()),
                                position.salience(),
                                position.capability(),
                                position.flexibility()))
                        .toList());
    }

    private static Issue find(List<Issue> issues, String id) {
        return issues.stream()
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unfit("issues", "there is no issue " + id));
    }

    private static void checkSizes(int actors, int issues) {
        Unfit.unless(actors > 0, "actors", "there are none; give at least two");
        Unfit.unless(actors > 1, "actors", "there is only one, and nobody to settle with; give at least two");
        Unfit.unless(actors <= MOST, "actors", "there are " + actors + "; " + MOST + " is the most");
        Unfit.unless(issues > 0, "issues", "there are none; give at least one");
        Unfit.unless(issues <= MOST, "issues", "there are " + issues + "; " + MOST + " is the most");
    }

    private static Set<String> ids(String field, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String at = field + "[" + i + "].id";
            Unfit.unless(!ids.get(i).isBlank(), at, "it is empty");
            Unfit.unless(seen.add(ids.get(i)), at, ids.get(i) + " is there twice");
        }
        return seen.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static void known(Set<String> matters, String field, String id) {
        Unfit.unless(matters.contains(id), field, "there is no issue " + id + " among the issues");
    }
}
