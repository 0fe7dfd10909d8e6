package org.parley.newsletter.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long to wait before a message that was put off is tried again: longer each time, and for two days at most. */
final class RetryWaits {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));
    private static final Duration LONGEST = Duration.ofDays(2);

    private RetryWaits() {}

    /**
     * When to try again.
     *
     * @param attempts how often it was tried, now included
     * @param first when it was tried first
     * @return empty if it has been tried for long enough
     */
    static Optional<Instant> next(int attempts, Instant first, Instant now) {
        Instant next = now.plus(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
        return next.isAfter(first.plus(LONGEST)) ? Optional.empty() : Optional.of(next);
    }
}
