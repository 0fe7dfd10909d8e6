package org.parley.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.Range;

/**
 * An issue that must be settled before another can be.
 *
 * @param issue the id of the issue that has to wait
 * @param requires the id of the issue that comes first
 * @param within where the first must come out for the other to be taken up at all; anywhere, if absent
 * @param by who says so, if known
 * @param about what is to be said of it
 * @param evidence the sentences that show it
 */
public record Precondition(
        Slug issue,
        Slug requires,
        @Nullable Range within,
        @Nullable Slug by,
        LocalText about,
        List<Evidence> evidence) {

    public Precondition {
        evidence = List.copyOf(evidence);
    }
}
