package org.parley.outlook.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Range;
import org.parley.outlook.model.Seats;
import org.parley.outlook.model.Table;
import org.parley.outlook.model.Tables;
import org.parley.outlook.random.Philox;

/**
 * All that is put into a map, with its doubts: of every actor and issue the readings of the coders, and in each of them
 * ranges. A draw takes one reading, and from each range one number, most likely near its best.
 */
final class Inputs {

    /** The numbers that a draw takes for each actor and issue: which reading, position, salience and capability. */
    static final int PER_CELL = 4;

    private final PositionMap map;
    private final Seats seats;
    private final Tables.Trades trades;
    private final List<List<Cell>> cells = new ArrayList<>();

    /** What is put in of one actor on one issue. */
    record Cell(int actor, List<Position> readings) {

        boolean doubtful() {
            return readings.size() > 1
                    || readings.stream()
                            .anyMatch(one -> !one.value().exact()
                                    || !one.salience().exact()
                                    || !one.capability().exact());
        }
    }

    Inputs(PositionMap map) {
        this.map = map.widened();
        this.seats = Seats.of(map);
        this.trades = Tables.Trades.of(map);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < map.actors().size(); i++) {
            numbers.put(map.actors().get(i).id(), i);
        }
        for (Issue issue : this.map.issues()) {
            Map<Integer, List<Position>> byActor = new HashMap<>();
            issue.positions()
                    .forEach(position -> byActor.computeIfAbsent(
                                    numbers.getOrDefault(position.actor(), 0), key -> new ArrayList<>())
                            .add(position));
            List<Cell> row = new ArrayList<>();
            byActor.forEach((actor, readings) -> row.add(new Cell(actor, List.copyOf(readings))));
            // In the order of the positions: a table sorts its seats, and then has little to do.
            row.sort(Comparator.comparingDouble(
                            (Cell cell) -> cell.readings().getFirst().value().best())
                    .thenComparing(cell -> map.actors().get(cell.actor()).id()));
            cells.add(row);
        }
    }

    /** Whether there is any doubt at all. */
    boolean doubtful() {
        return cells.stream().flatMap(List::stream).anyMatch(Cell::doubtful);
    }

    List<Cell> cells(int issue) {
        return cells.get(issue);
    }

    String actor(Cell cell) {
        return map.actors().get(cell.actor()).id();
    }

    int issues() {
        return cells.size();
    }

    /** A draw. */
    Tables draw(Philox random) {
        List<Table> tables = new ArrayList<>(cells.size());
        for (int issue = 0; issue < cells.size(); issue++) {
            double[] numbers = new double[cells.get(issue).size() * PER_CELL];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = random.nextDouble();
            }
            tables.add(table(issue, numbers));
        }
        return new Tables(tables, trades);
    }

    /**
     * The table of an issue for given numbers.
     *
     * @param numbers of every cell {@value #PER_CELL} numbers from 0 to 1: how far through its doubts each input is
     */
    Table table(int issue, double[] numbers) {
        List<Cell> row = cells.get(issue);
        int size = row.size();
        int[] actors = new int[size];
        double[] positions = new double[size];
        double[] saliences = new double[size];
        double[] capabilities = new double[size];
        double[] flexibilities = new double[size];
        Issue of = map.issues().get(issue);
        for (int i = 0; i < size; i++) {
            Cell cell = row.get(i);
            int readings = cell.readings().size();
            Position reading = cell.readings()
                    .get(readings == 1 ? 0 : Math.min(readings - 1, (int) (numbers[i * PER_CELL] * readings)));
            actors[i] = cell.actor();
            positions[i] = Math.clamp(of.scale().share(within(reading.value(), numbers[i * PER_CELL + 1])), 0, 1);
            saliences[i] = within(reading.salience(), numbers[i * PER_CELL + 2]);
            capabilities[i] = within(reading.capability(), numbers[i * PER_CELL + 3]);
            flexibilities[i] = reading.flexibility();
        }
        Double reference = of.reference();
        return new Table(
                seats,
                actors,
                positions,
                saliences,
                capabilities,
                flexibilities,
                reference == null ? Double.NaN : of.scale().share(reference));
    }

    /** The number of which a share of the range's triangle lies below. */
    static double within(Range range, double share) {
        if (range.exact()) {
            return range.best();
        }
        double width = range.high() - range.low();
        double peak = (range.best() - range.low()) / width;
        return share < peak
                ? range.low() + width * Math.sqrt(share * peak)
                : range.high() - width * Math.sqrt((1 - share) * (1 - peak));
    }
}
