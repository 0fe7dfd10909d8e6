package org.parley.outlook;

import org.jspecify.annotations.Nullable;

/**
 * Where an actor stands on an issue, as one coder read it.
 *
 * @param actor the id of the actor
 * @param coder who read it so; where several did, each reading is a position of its own
 * @param value where it stands, on the scale of the issue
 * @param salience how much it cares, from 0 to 1
 * @param capability how much it can, from 0
 * @param flexibility how far it would go beyond the point at which it prefers no deal, as a share of the scale
 */
public record Position(
        String actor, @Nullable String coder, Range value, Range salience, Range capability, double flexibility) {

    /** The most that anybody can. */
    public static final double MOST_CAPABLE = 1e6;

    /** A position that is known. */
    public static Position of(String actor, double value, double salience, double capability) {
        return new Position(actor, null, Range.exactly(value), Range.exactly(salience), Range.exactly(capability), 0);
    }

    void check(String field, Scale scale) {
        value.check(field + ".value", scale.low(), scale.high());
        salience.check(field + ".salience", 0, 1);
        capability.check(field + ".capability", 0, MOST_CAPABLE);
        Unfit.unless(
                flexibility >= 0 && flexibility <= 1,
                field + ".flexibility",
                "it must lie from 0 to 1, not at " + Numbers.plain(flexibility));
    }
}
