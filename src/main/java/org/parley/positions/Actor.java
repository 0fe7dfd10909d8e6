package org.parley.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * A party with a say: a government, a ministry, a party, a domestic group, an outsider.
 *
 * @param id the word by which positions name it
 * @param name as people call it
 * @param about who it is, or by what it could be carried
 * @param side the side that it belongs to; its own where none is given
 * @param groups the groups that it belongs to
 * @param level at which table it sits
 * @param veto whether nothing is agreed without it
 * @param voice in what part it speaks
 */
public record Actor(
        Slug id,
        LocalText name,
        LocalText about,
        @Nullable String side,
        List<Slug> groups,
        Level level,
        boolean veto,
        Voice voice) {

    /** At which of the two tables an actor sits. */
    public enum Level {
        /** Between the sides. */
        INTERNATIONAL,
        /** Within one side. */
        DOMESTIC
    }

    /** In what part an actor speaks. */
    public enum Voice {
        /** One of those who decide together. */
        MEMBER,
        /** Who makes the proposal. */
        PROPOSER,
        /** Another chamber that has to be heard or to agree. */
        CHAMBER
    }

    public Actor {
        groups = List.copyOf(groups);
    }

    /** The side that it belongs to. */
    public String ownSide() {
        return side == null ? id.value() : side;
    }
}
