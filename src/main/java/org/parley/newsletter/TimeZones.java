package org.parley.newsletter;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The time zones that a reader can choose from: those named after places. */
public final class TimeZones {

    private static final Set<String> CONTINENTS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private TimeZones() {}

    /** The zone of this name; where there is none of it any more, another. */
    public static ZoneId of(String name, ZoneId otherwise) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }

    /** All of them in the order of their names, with the one that is chosen now. */
    static List<String> all(String chosen) {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.indexOf('/') > 0 && CONTINENTS.contains(zone.substring(0, zone.indexOf('/'))));
        return Stream.concat(Stream.of("UTC", chosen), places)
                .distinct()
                .sorted()
                .toList();
    }
}
