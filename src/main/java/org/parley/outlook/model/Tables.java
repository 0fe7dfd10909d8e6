package org.parley.outlook.model;

import java.util.List;
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
        Seating seating = Seating.of(map);
        return new Tables(map.issues().stream().map(seating::table).toList(), Trades.of(map));
    }

    /** The table of one issue. */
    public Table get(int issue) {
        return tables.get(issue);
    }

    /** How many issues there are. */
    public int size() {
        return tables.size();
    }
}
