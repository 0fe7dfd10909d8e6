package org.parley.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the list of an edition's revisions.
 *
 * @param number its number in the edition, from 1
 * @param madeAt when it was made
 * @param by who made it: somebody's name, or the name of a command; absent where the account is gone
 * @param remark what was changed, in the words of whoever saved it
 * @param restoredFrom the number of the revision whose text was brought back in it
 * @param publishedAt when readers were first shown it; absent where they never were
 * @param current whether readers have it now
 * @param approved whether it was found fit to be published, and waits for that
 */
public record RevisionEntry(
        int number,
        Instant madeAt,
        @Nullable String by,
        @Nullable String remark,
        @Nullable Integer restoredFrom,
        @Nullable Instant publishedAt,
        boolean current,
        boolean approved) {}
