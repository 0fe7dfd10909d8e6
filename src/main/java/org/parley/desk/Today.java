package org.parley.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Knows which day it is where the journal is made. */
@Component
class Today {

    private final Clock clock;
    private final ZoneId zone;

    Today(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The day. */
    LocalDate date() {
        return of(clock.instant());
    }

    /** The day on which a moment falls. */
    LocalDate of(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
