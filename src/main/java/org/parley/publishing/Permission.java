package org.parley.publishing;

import java.time.LocalDate;
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
 * @param ends the last day on which the piece may be carried; absent where no end was agreed
 */
public record Permission(
        @Nullable Licensor licensor,
        LocalText statement,
        @Nullable String raw,
        @Nullable String licence,
        @Nullable LocalDate ends) {

    /** The institution that gave leave. */
    public record Licensor(InstitutionId id, Slug slug, LocalText name) {}
}
