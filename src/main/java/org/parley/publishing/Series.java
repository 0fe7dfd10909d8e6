package org.parley.publishing;

import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;

/**
 * A running series that a piece belongs to.
 *
 * @param name such as "Seoul Letter"
 * @param number the piece's number in it, as printed; absent where it has none
 */
public record Series(LocalText name, @Nullable String number) {

    /** As a reader of this language sees it: {@code Seoul Letter #3}. */
    public String in(Language language) {
        return number == null ? name.in(language) : name.in(language) + " #" + number;
    }
}
