package org.parley.newsletter.delivery;

import java.time.Clock;
import java.time.Duration;

/** Lets so many pass in a second, and as many at once as come together in one. */
final class Pace {

    private final double perSecond;
    private final double most;
    private final Clock clock;
    private double left;
    private long at;

    /**
     * A pace.
     *
     * @param perSecond how many; 0 for no limit
     */
    Pace(double perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.most = Math.max(1, perSecond);
        this.clock = clock;
        this.left = most;
        this.at = clock.millis();
    }

    /** Lets one pass now, or says how long it has to wait; none is promised its place. */
    synchronized Duration pass() {
        if (isFull()) {
            return Duration.ofMillis((long) Math.ceil((1 - left) * 1000 / perSecond));
        }
        left--;
        return Duration.ZERO;
    }

    /** Whether none may pass now. */
    synchronized boolean isFull() {
        if (perSecond <= 0) {
            left = most;
            return false;
        }
        long now = clock.millis();
        left = Math.min(most, left + Math.max(0, now - at) * perSecond / 1000);
        at = now;
        return left < 1;
    }

    /** How long it takes until so many have passed. */
    Duration take(int count) {
        return perSecond <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(count * 1000 / perSecond));
    }
}
