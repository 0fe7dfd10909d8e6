package org.parley.outlook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to be settled.
 *
 * @param id the word by which linkages name it
 * @param name as people call it
 * @param scale its scale
 * @param reference where it stays without a deal, if that is known
 * @param outcome what was decided, once it is known
 * @param positions who stands where
 */
public record Issue(
        String id,
        String name,
        Scale scale,
        @Nullable Double reference,
        @Nullable Double outcome,
        List<Position> positions) {

    public Issue {
        positions = List.copyOf(positions);
    }

    void check(String field, Set<String> actors) {
        scale.check(field + ".scale");
        checkPoint(field + ".reference", reference);
        checkPoint(field + ".outcome", outcome);
        Unfit.unless(!positions.isEmpty(), field + ".positions", "nobody stands anywhere; give at least one position");
        Set<String> read = new HashSet<>();
        boolean anybodyCares = false;
        for (int i = 0; i < positions.size(); i++) {
            Position position = positions.get(i);
            String at = field + ".positions[" + i + "]";
            Unfit.unless(
                    actors.contains(position.actor()),
                    at + ".actor",
                    "there is no actor " + position.actor() + " among the actors");
            Unfit.unless(
                    read.add(position.actor() + '\n' + position.coder()),
                    at + ".actor",
                    position.actor() + " stands here twice; name a different coder for each reading");
            position.check(at, scale);
            anybodyCares |= position.salience().high() * position.capability().high() > 0;
        }
        Unfit.unless(
                anybodyCares,
                field + ".positions[0].salience",
                "somebody must care and be able: salience times capability is 0 for everybody");
    }

    private void checkPoint(String field, @Nullable Double point) {
        if (point != null) {
            Range.exactly(point).check(field, scale.low(), scale.high());
        }
    }
}
