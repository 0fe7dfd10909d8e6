package org.parley.outlook.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.outlook.Actor;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;

/**
 * The tables of all issues of a map, in the order of the map.
 *
 * @param tables one an issue
 * @param mayTrade whether the first issue may be traded against the second
 */
public record Tables(List<Table> tables, Trades mayTrade) {

    public Tables {
        tables = List.copyOf(tables);
    }

    /** Which pairs of issues, by their numbers, may be traded against each other. */
    @FunctionalInterface
    public interface Trades {

        /** Whether these two may be. */
        boolean allow(int one, int other);

        /** Those that a map does not forbid. */
        static Trades of(PositionMap map) {
            int size = map.issues().size();
            boolean[][] forbidden = new boolean[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    forbidden[i][j] = map.forbids(
                            map.issues().get(i).id(), map.issues().get(j).id());
                }
            }
            return (one, other) -> !forbidden[one][other];
        }
    }

    /** Of a map, with the best value of every range; of several readings of a position, their mean. */
    public static Tables of(PositionMap map) {
        Seats seats = Seats.of(map);
        Map<String, Integer> numbers = numbers(map);
        return new Tables(
                map.issues().stream().map(issue -> table(issue, seats, numbers)).toList(), Trades.of(map));
    }

    /** The table of one issue as it might be, among the actors of a map; the issue need not be in it. */
    public static Table table(PositionMap map, Issue issue) {
        return table(issue, Seats.of(map), numbers(map));
    }

    private static Map<String, Integer> numbers(PositionMap map) {
        return IntStream.range(0, map.actors().size())
                .boxed()
                .collect(Collectors.toMap(i -> map.actors().get(i).id(), i -> i));
    }

    /** The table of one issue. */
    public Table get(int issue) {
        return tables.get(issue);
    }

    /** How many issues there are. */
    public int size() {
        return tables.size();
    }

    private static Table table(Issue issue, Seats seats, Map<String, Integer> numbers) {
        Map<String, List<Position>> byActor =
                issue.positions().stream().collect(Collectors.groupingBy(Position::actor));
        List<String> present = seatsOf(seats).stream()
                .map(Actor::id)
                .filter(byActor::containsKey)
                .toList();
        int size = present.size();
        int[] actors = new int[size];
        double[][] numbersOf = new double[4][size];
        for (int i = 0; i < size; i++) {
            List<Position> readings = byActor.getOrDefault(present.get(i), List.of());
            actors[i] = numbers.getOrDefault(present.get(i), 0);
            for (Position reading : readings) {
                numbersOf[0][i] += issue.scale().share(reading.value().best()) / readings.size();
                numbersOf[1][i] += reading.salience().best() / readings.size();
                numbersOf[2][i] += reading.capability().best() / readings.size();
                numbersOf[3][i] += reading.flexibility() / readings.size();
            }
            numbersOf[0][i] = Math.clamp(numbersOf[0][i], 0, 1);
        }
        Double reference = issue.reference();
        return new Table(
                seats,
                actors,
                numbersOf[0],
                numbersOf[1],
                numbersOf[2],
                numbersOf[3],
                reference == null ? Double.NaN : issue.scale().share(reference));
    }

    private static List<Actor> seatsOf(Seats seats) {
        return IntStream.range(0, seats.size()).mapToObj(seats::actor).toList();
    }
}
