package org.parley.positions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.PartialDate;

/**
 * What was changed of a map on a day.
 *
 * @param date the day, where the journal is
 * @param edits the acts of that day, the newest first
 */
public record MapDay(PartialDate date, List<Edit> edits) {

    public MapDay {
        edits = List.copyOf(edits);
    }

    /** Acts by their days, in the order that they are given in. */
    static List<MapDay> of(List<Edit> edits, ZoneId zone) {
        Map<LocalDate, List<Edit>> byDay = new LinkedHashMap<>();
        edits.forEach(edit -> byDay.computeIfAbsent(edit.at().atZone(zone).toLocalDate(), _ -> new ArrayList<>())
                .add(edit));
        return byDay.entrySet().stream()
                .map(day -> new MapDay(PartialDate.of(day.getKey()), day.getValue()))
                .toList();
    }
}
