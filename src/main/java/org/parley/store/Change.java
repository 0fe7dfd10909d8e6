package org.parley.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the change log: that a subject was changed by an act, in the transaction that wrote the entry.
 *
 * @param seq its place in the log: 1, 2, 3 … in the order of commits, without gaps
 * @param at when it was written
 * @param by who did it
 * @param act what was done, such as {@code published}
 * @param subject what it was done to
 * @param note what more there is to say of it, in a few words; absent where the act says all
 */
public record Change(
        long seq,
        Instant at,
        String by,
        String act,
        Subject subject,
        @Nullable String note) {}
