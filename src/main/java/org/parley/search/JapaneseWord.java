package org.parley.search;

import org.jspecify.annotations.Nullable;

/**
 * A Japanese noun, or several in a row that may be one compound.
 *
 * @param surface as it is written
 * @param reading as it is read, in katakana; absent where that is not known
 */
record JapaneseWord(String surface, @Nullable String reading) {

    JapaneseWord followedBy(JapaneseWord next) {
        return new JapaneseWord(
                surface + next.surface, reading == null || next.reading == null ? null : reading + next.reading);
    }
}
