package org.parley.outlook.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.outlook.Actor;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;

/** Seats the actors of a map at tables: of an issue of the map, or of one as it might be. */
public final class Seating {

    private final Seats seats;
    private final List<String> actors;

    private Seating(Seats seats) {
        this.seats = seats;
        this.actors = IntStream.range(0, seats.size())
                .mapToObj(seats::actor)
                .map(Actor::id)
                .toList();
    }

    /** That of a map. */
    public static Seating of(PositionMap map) {
        return new Seating(Seats.of(map));
    }

    /** The table of an issue, with the best value of every range; of several readings of a position, their mean. */
    public Table table(Issue issue) {
        Map<String, List<Position>> byActor =
                issue.positions().stream().collect(Collectors.groupingBy(Position::actor));
        int[] present = IntStream.range(0, actors.size())
                .filter(actor -> byActor.containsKey(actors.get(actor)))
                .toArray();
        double[][] numbers = new double[4][present.length];
        for (int i = 0; i < present.length; i++) {
            List<Position> readings = byActor.getOrDefault(actors.get(present[i]), List.of());
            for (Position reading : readings) {
                numbers[0][i] += issue.scale().share(reading.value().best()) / readings.size();
                numbers[1][i] += reading.salience().best() / readings.size();
                numbers[2][i] += reading.capability().best() / readings.size();
                numbers[3][i] += reading.flexibility() / readings.size();
            }
            numbers[0][i] = Math.clamp(numbers[0][i], 0, 1);
        }
        Double reference = issue.reference();
        return new Table(
                seats,
                present,
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                reference == null ? Double.NaN : issue.scale().share(reference));
    }
}
