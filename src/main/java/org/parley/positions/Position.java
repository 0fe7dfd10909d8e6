package org.parley.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.outlook.Range;

/**
 * Where an actor stands on an issue from a date on, as one coder read it.
 *
 * @param actor the id of the actor
 * @param coder who read it so; absent for the reading that all agreed on
 * @param date since when; absent where that is not known
 * @param value where it stands, on the scale of the issue
 * @param salience how much it cares, from 0 to 1
 * @param capability how much it can, from 0
 * @param flexibility how far it would go beyond the point at which it prefers no deal, as a share of the scale
 * @param means what it says, in words
 * @param evidence the sentences that show it; without any, the position is somebody's guess
 */
public record Position(
        Slug actor,
        @Nullable String coder,
        @Nullable PartialDate date,
        Range value,
        Range salience,
        Range capability,
        double flexibility,
        LocalText means,
        List<Evidence> evidence) {

    /** The most sentences that show a position. */
    public static final int MOST_SENTENCES = 100;

    /** The most that anybody can. */
    public static final double MOST_CAPABLE = 1e6;

    public Position {
        evidence = List.copyOf(evidence);
    }

    /** The same position, shown by other sentences. */
    public Position with(List<Evidence> others) {
        return new Position(actor, coder, date, value, salience, capability, flexibility, means, others);
    }

    /** Whose position it is, and whose reading of it. */
    String reader() {
        return actor + "\n" + (coder == null ? "" : coder);
    }

    /** What the positions of one reader are ordered by. */
    String since() {
        return date == null ? "" : date.toString();
    }
}
