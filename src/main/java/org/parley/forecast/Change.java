package org.parley.forecast;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.outlook.Position;
import org.parley.outlook.Range;

/**
 * One thing that a "what if" has otherwise than the map: what is changed counts as known.
 *
 * @param issue the id of the issue
 * @param actor the id of the actor
 * @param coder whose reading of the actor's position is meant, where there are several
 * @param input what of the position
 * @param from its best value on the map
 * @param to its value now
 */
public record Change(String issue, String actor, @Nullable String coder, Input input, double from, double to) {

    /** What of a position can be changed. */
    public enum Input {
        VALUE,
        SALIENCE,
        CAPABILITY;

        /** The word for it in outlooks and among the words of the screen. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What this is of a position. */
        public Range of(Position position) {
            return switch (this) {
                case VALUE -> position.value();
                case SALIENCE -> position.salience();
                case CAPABILITY -> position.capability();
            };
        }

        /** The position with this changed. */
        Position with(Position position, Range to) {
            return new Position(
                    position.actor(),
                    position.coder(),
                    this == VALUE ? to : position.value(),
                    this == SALIENCE ? to : position.salience(),
                    this == CAPABILITY ? to : position.capability(),
                    position.flexibility());
        }
    }

    /** Whether it is about this position on this issue. */
    boolean isOf(String issueId, Position position) {
        return issue.equals(issueId) && actor.equals(position.actor()) && Objects.equals(coder, position.coder());
    }
}
