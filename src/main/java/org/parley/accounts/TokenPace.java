package org.parley.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a program may ask with one token: some requests at once, then so many a second. Each server of an installation
 * counts for itself, since this guards its work and no secret.
 */
final class TokenPace {

    static final int AT_ONCE = 120;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SLACK = PAUSE.multipliedBy(AT_ONCE - 1L);
    private static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Instant> due = new HashMap<>();

    TokenPace(Clock clock) {
        this.clock = clock;
    }

    /** Counts a request, unless it comes too early; returns how much longer to wait then, else zero. */
    synchronized Duration pass(AccessToken token) {
        Instant now = clock.instant();
        if (due.size() >= KEPT) {
            due.values().removeIf(now::isAfter);
        }
        Instant next = due.getOrDefault(token.id(), now);
        Instant from = next.isAfter(now) ? next : now;
        Duration wait = Duration.between(now, from).minus(SLACK);
        if (wait.isPositive()) {
            return wait;
        }
        due.put(token.id(), from.plus(PAUSE));
        return Duration.ZERO;
    }
}
