package org.parley.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret by which a program of a member asks the API of the desk, as far as it is kept: the secret itself is not.
 *
 * @param id the key, which is no secret
 * @param name what its owner calls it
 * @param made when it was made
 * @param ends when it ends
 * @param used when it was last used; absent if it never was
 * @param from the network address that last used it; absent if none did
 */
public record AccessToken(
        String id,
        String name,
        Instant made,
        Instant ends,
        @Nullable Instant used,
        @Nullable String from) {

    /** Whether it has ended by then. */
    public boolean hasEnded(Instant now) {
        return !now.isBefore(ends);
    }
}
