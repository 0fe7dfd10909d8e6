package org.parley.positions.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.desk.NotPossible;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.positions.ChangeMap;
import org.parley.positions.DebateMap;
import org.parley.positions.MapRefused;
import org.parley.positions.Position;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Component;

/** Puts on a map what its coders agree on. What each of them has read stays beside it. */
@Component
public class AgreeCoding {

    private final ChangeMap change;

    AgreeCoding(ChangeMap change) {
        this.change = change;
    }

    /**
     * An actor on an issue on which the coders agree.
     *
     * @param value where it stands, as it was typed
     * @param seen the stamp of what the coders said
     */
    public record Agreed(String value, String seen) {}

    /**
     * Puts it on the map: where the actors stand as it was typed, the rest pooled from what the coders read.
     *
     * @param agreed by the words of the units
     * @throws MapRefused if a value cannot be taken as it was typed; its field is {@code value-} and the word
     * @throws NotPossible if a coder has changed a reading since
     */
    void run(Caller.Member caller, DebateId debate, Map<String, Agreed> agreed) {
        if (agreed.isEmpty()) {
            throw new NotPossible("coding.cannot.agree-nothing");
        }
        change.run(caller, debate, map -> {
            Readings readings = Readings.of(map);
            Typed typed = new Typed();
            DebateMap with = map;
            for (Map.Entry<String, Agreed> each : agreed.entrySet()) {
                Readings.Unit unit = readings.unit(each.getKey());
                if (unit == null || !unit.stamp().equals(each.getValue().seen)) {
                    throw new NotPossible(Stamp.OVERTAKEN);
                }
                with = put(with, unit, position(unit, typed, each.getValue().value));
            }
            typed.refuse();
            return with;
        });
    }

    private static DebateMap put(DebateMap map, Readings.Unit unit, Position position) {
        PlacedPosition placed = new PlacedPosition(unit.issue(), position);
        return PlacedPosition.replace(
                map, PlacedPosition.find(map, placed.word()).orElse(null), placed);
    }

    private static Position position(Readings.Unit unit, Typed typed, String value) {
        List<Position> all = List.copyOf(unit.byCoder().values());
        String field = "value-" + unit.word();
        var range = typed.range(field, value);
        var scale = unit.issue().scale();
        if (range.low() < scale.low() || range.high() > scale.high()) {
            typed.wrong(field, "off", scale.low(), scale.high(), value);
        }
        return new Position(
                unit.actor().id(),
                null,
                latest(all),
                range,
                Pooled.around(all.stream().map(Position::salience).toList()),
                Pooled.around(all.stream().map(Position::capability).toList()),
                Pooled.rounded(all.stream()
                        .mapToDouble(Position::flexibility)
                        .average()
                        .orElse(0)),
                all.stream()
                        .map(Position::means)
                        .filter(means -> !means.isEmpty())
                        .findFirst()
                        .orElse(LocalText.NONE),
                all.stream()
                        .flatMap(position -> position.evidence().stream())
                        .distinct()
                        .limit(Position.MOST_SENTENCES)
                        .toList());
    }

    private static @Nullable PartialDate latest(List<Position> all) {
        return all.stream()
                .map(Position::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
