package org.parley.outlook.model;

import java.util.List;
import org.parley.outlook.Actor;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Scale;

/**
 * How many years the European Community's members wanted emission standards for cars delayed: B. Bueno de Mesquita,
 * Political Forecasting (1994); rounds as in J. Scholz, G. Calbert and G. Smith, Unravelling Bueno de Mesquita's Group
 * Decision Model (2011), table 2.
 */
public final class EmissionCase {

    /** The medians that the table prints after each round. */
    public static final List<Double> MEDIANS = List.of(8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6);

    /** The means that the table prints after each round. */
    public static final List<Double> MEANS = List.of(7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6);

    private static final List<Position> POSITIONS = List.of(
            Position.of("Netherlands", 4, 0.8, 0.08),
            Position.of("Belgium", 7, 0.4, 0.08),
            Position.of("Luxembourg", 4, 0.2, 0.03),
            Position.of("Germany", 4, 0.8, 0.16),
            Position.of("France", 10, 0.6, 0.16),
            Position.of("Italy", 10, 0.6, 0.16),
            Position.of("United Kingdom", 10, 0.9, 0.16),
            Position.of("Ireland", 7, 0.1, 0.05),
            Position.of("Denmark", 4, 1.0, 0.05),
            Position.of("Greece", 7, 0.7, 0.08));

    private EmissionCase() {}

    /** The case as a map; what was decided is 8.833 years. */
    public static PositionMap map() {
        return PositionMap.of(
                "Emission standards",
                POSITIONS.stream().map(position -> Actor.of(position.actor())).toList(),
                List.of(new Issue("delay", "Years of delay", new Scale(4, 10, null, null), null, 8.833, POSITIONS)));
    }
}
