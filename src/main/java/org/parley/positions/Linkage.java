package org.parley.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;

/**
 * Two issues that may, or must not, be traded against each other.
 *
 * @param first the id of one issue
 * @param second the id of the other
 * @param forbidden whether a party has ruled it out
 * @param by who ruled it out or offered it, if known
 * @param about what is to be said of it
 * @param evidence the sentences that show it
 */
public record Linkage(
        Slug first,
        Slug second,
        boolean forbidden,
        @Nullable Slug by,
        LocalText about,
        List<Evidence> evidence) {

    public Linkage {
        evidence = List.copyOf(evidence);
    }
}
