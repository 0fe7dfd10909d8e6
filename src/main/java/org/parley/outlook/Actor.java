package org.parley.outlook;

import org.jspecify.annotations.Nullable;

/**
 * A party with a say.
 *
 * @param id the word by which positions name it
 * @param name as people call it
 * @param side the side that it belongs to, where there are sides; the id of another actor or any word
 * @param level at which table it sits
 * @param veto whether nothing is agreed without it
 * @param voice in what part it speaks
 */
public record Actor(String id, String name, @Nullable String side, Level level, boolean veto, Voice voice) {

    /** A member without a side and without a veto. */
    public static Actor of(String id) {
        return new Actor(id, id, null, Level.INTERNATIONAL, false, Voice.MEMBER);
    }

    /** The side that it belongs to; its own where none is given. */
    public String ownSide() {
        return side == null ? id : side;
    }
}
