package org.parley.publishing;

import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * By whose leave a piece is carried.
 *
 * @param licensor who gave it; absent where unknown
 * @param statement what is printed; empty where nothing is
 * @param raw the statement as an imported page had it
 * @param licence under what terms readers may use the piece, such as {@code CC BY 4.0}
 */
public record Permission(
        @Nullable Licensor licensor,
        LocalText statement,
        @Nullable String raw,
        @Nullable String licence) {

    /** The institution that gave leave. */
    public record Licensor(InstitutionId id, Slug slug, LocalText name) {}
}
