package org.parley.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    private SettableClock(Instant now) {
        this.now = now;
    }

    /** A clock that stands at {@link StoreKind#NOW} until it is moved. */
    public static SettableClock standing() {
        return new SettableClock(StoreKind.NOW);
    }

    /** A clock that stands at a moment until it is moved. */
    public static SettableClock at(Instant moment) {
        return new SettableClock(moment);
    }

    /** Lets time pass. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
