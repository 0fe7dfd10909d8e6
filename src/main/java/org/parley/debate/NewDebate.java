package org.parley.debate;

import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.PersonId;

/**
 * A debate to be recorded.
 *
 * @param slug the word in its address
 * @param convener who convened it
 * @param opened when it began
 * @param closed when it was closed; absent while it is open
 * @param question what is debated
 * @param introduction what a reader should know first
 * @param summary what the convener said at the end; empty while there is no such thing
 */
public record NewDebate(
        Slug slug,
        @Nullable PersonId convener,
        PartialDate opened,
        @Nullable PartialDate closed,
        LocalText question,
        LocalText introduction,
        LocalText summary) {}
