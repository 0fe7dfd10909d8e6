package org.parley.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.language.Slug;

/**
 * The picture of what joins and divides the issues: those that wait for none on the left, each further right than what it waits
 * for, with lines for linkages.
 *
 * @param nodes the issues that are tied to others
 * @param lines what ties them
 * @param height how high the picture is
 */
public record Ties(List<Node> nodes, List<Line> lines, int height) {

    private static final int LEAST_HEIGHT = 320;
    private static final int ROW = 36;

    /** An issue: its number on the map, and its place. */
    public record Node(Issue issue, int number, String x, String y) {}

    /** A line between two issues, and its middle. */
    public record Line(Kind kind, String x1, String y1, String x2, String y2, String middleX, String middleY) {}

    /** What a line says. */
    public enum Kind {
        /** The second waits for the first. */
        PRECONDITION,
        /** The two may be traded. */
        ALLOWED,
        /** A party has ruled out that the two be traded. */
        FORBIDDEN
    }

    private static final double BEND = 0.2;

    static Ties of(DebateMap map) {
        Set<Slug> tied = new HashSet<>();
        map.linkages().forEach(one -> tied.addAll(List.of(one.first(), one.second())));
        map.preconditions().forEach(one -> tied.addAll(List.of(one.issue(), one.requires())));
        Map<Slug, Integer> depths = depths(map, tied);
        Map<Integer, List<Issue>> columns = new LinkedHashMap<>();
        map.issues().stream()
                .filter(issue -> tied.contains(issue.id()))
                .forEach(issue -> columns.computeIfAbsent(depths.getOrDefault(issue.id(), 0), _ -> new ArrayList<>())
                        .add(issue));
        int deepest = depths.values().stream().mapToInt(each -> each).max().orElse(0);
        Map<Slug, double[]> places = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        columns.forEach((depth, column) -> {
            for (int i = 0; i < column.size(); i++) {
                double along = (i + 0.5) / column.size();
                // A column is an arc, so that a line between two of its issues does not run through a third.
                double bend = BEND * (1 - Math.sin(Math.PI * along));
                double x = deepest == 0 ? 0.2 + 3 * bend : 0.06 + bend + (0.88 - BEND) * depth / deepest;
                double y = depth % 2 == 0 ? along : 0.12 + 0.76 * along;
                Issue issue = column.get(i);
                places.put(issue.id(), new double[] {x, y});
                nodes.add(new Node(issue, map.issues().indexOf(issue) + 1, Numbers.percent(x), Numbers.percent(y)));
            }
        });
        nodes.sort(Comparator.comparingInt(Node::number));
        List<Line> lines = new ArrayList<>();
        map.linkages()
                .forEach(one -> lines.add(
                        line(one.forbidden() ? Kind.FORBIDDEN : Kind.ALLOWED, one.first(), one.second(), places)));
        map.preconditions().forEach(one -> lines.add(line(Kind.PRECONDITION, one.requires(), one.issue(), places)));
        int longest = columns.values().stream().mapToInt(List::size).max().orElse(0);
        return new Ties(nodes, lines, Math.max(LEAST_HEIGHT, longest * ROW));
    }

    /** After how many others each issue can be settled at the earliest. */
    private static Map<Slug, Integer> depths(DebateMap map, Set<Slug> tied) {
        Map<Slug, Integer> depths = new HashMap<>();
        tied.forEach(issue -> depths.put(issue, 0));
        for (int round = 0; round < tied.size(); round++) {
            for (Precondition one : map.preconditions()) {
                depths.merge(one.issue(), depths.getOrDefault(one.requires(), 0) + 1, Math::max);
            }
        }
        return depths;
    }

    private static Line line(Kind kind, Slug from, Slug to, Map<Slug, double[]> places) {
        double[] start = places.getOrDefault(from, new double[2]);
        double[] end = places.getOrDefault(to, new double[2]);
        return new Line(
                kind,
                Numbers.percent(start[0]),
                Numbers.percent(start[1]),
                Numbers.percent(end[0]),
                Numbers.percent(end[1]),
                Numbers.percent((start[0] + end[0]) / 2),
                Numbers.percent((start[1] + end[1]) / 2));
    }
}
