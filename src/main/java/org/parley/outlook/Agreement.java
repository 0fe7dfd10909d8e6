package org.parley.outlook;

import java.util.List;

/**
 * A text that parties signed, with what each says that it means.
 *
 * @param id the word for it
 * @param name as people call it
 * @param readings what each says that it means
 */
public record Agreement(String id, String name, List<Reading> readings) {

    public Agreement {
        readings = List.copyOf(readings);
    }

    /**
     * What a party says that the text means.
     *
     * @param party who says so
     * @param issue the id of the issue that it settles
     * @param value where on the scale it settles it, by this reading
     */
    public record Reading(String party, String issue, double value) {}

    /** How far the readings lie apart on an issue, on its scale; 0 if the text does not cover it. */
    public double spread(String issue) {
        var values = readings.stream()
                .filter(reading -> reading.issue().equals(issue))
                .mapToDouble(Reading::value)
                .summaryStatistics();
        return values.getCount() == 0 ? 0 : values.getMax() - values.getMin();
    }
}
