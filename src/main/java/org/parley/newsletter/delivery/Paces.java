package org.parley.newsletter.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pace of this process towards the relay and towards each receiving domain. */
final class Paces {

    private static final int DOMAINS_KEPT = 10_000;

    private final RelaySettings settings;
    private final Clock clock;
    private final Pace relay;
    private final Pace free;
    private final Map<String, Pace> domains = new ConcurrentHashMap<>();

    Paces(RelaySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.relay = new Pace(settings.perSecond(), clock);
        this.free = new Pace(0, clock);
    }

    Pace relay() {
        return relay;
    }

    Pace of(String domain) {
        double limit = settings.limitOf(domain);
        if (limit <= 0) {
            return free;
        }
        if (domains.size() > DOMAINS_KEPT) {
            domains.clear();
        }
        return domains.computeIfAbsent(domain, _ -> new Pace(limit, clock));
    }
}
