package org.parley.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail in the words of a screen.
 *
 * @param at when
 * @param who the name of whoever did it, or what the log calls them
 * @param act what they did
 * @param kind what they did it to
 * @param thing that by its name; absent where it is gone or has none
 * @param key that by its key
 * @param note more of it; may be empty
 * @param moment the time that it was done for, where it was done for one
 */
public record AuditLine(
        Instant at,
        String who,
        String act,
        String kind,
        LoggedThings.@Nullable Named thing,
        String key,
        String note,
        @Nullable Instant moment) {}
