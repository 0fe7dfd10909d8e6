package org.parley.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.Level;
import org.parley.outlook.Voice;

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

    public Actor {
        groups = List.copyOf(groups);
    }

    /** The side that it belongs to. */
    public String ownSide() {
        return side == null ? id.value() : side;
    }
}
