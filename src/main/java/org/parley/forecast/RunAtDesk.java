package org.parley.forecast;

import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateView;

/**
 * What the page of a run at the desk shows.
 *
 * @param debate its debate
 * @param run the run
 * @param page what readers would be shown; absent while it is not computed
 * @param done what was just done
 * @param wrong why it was not done
 */
public record RunAtDesk(
        DebateView debate,
        OutlookRun run,
        @Nullable OutlookPage page,
        @Nullable String done,
        @Nullable String wrong) {}
