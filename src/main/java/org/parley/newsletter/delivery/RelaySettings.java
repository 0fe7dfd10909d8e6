package org.parley.newsletter.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.MailRelay;
import org.springframework.core.env.Environment;

/**
 * How the institute's relay is reached by senders of mailings, and how much may be asked of it: the settings {@code
 * parley.mail.*}.
 *
 * @param relay the relay
 * @param connections how many conversations this process has with it at a time
 * @param perSecond how many messages a second this process gives it; 0 for as many as it takes
 * @param perDomain how many messages a second this process sends to one receiving domain; 0 for no limit
 * @param domains the same for domains of which it is said otherwise
 */
record RelaySettings(
        MailRelay relay,
        int connections,
        double perSecond,
        double perDomain,
        Map<String, Double> domains,
        Timeouts timeouts) {

    /** How long to wait for a connection, for an answer, and for the answer to a whole message. */
    record Timeouts(Duration connect, Duration answer, Duration message) {
        /** What RFC 5321, 4.5.3.2 asks for. */
        static final Timeouts OF_THE_STANDARD =
                new Timeouts(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10));
    }

    /**
     * Reads them; absent if no relay is set.
     *
     * @throws IllegalArgumentException if one makes no sense
     */
    static @Nullable RelaySettings of(Environment settings) {
        MailRelay relay = MailRelay.of(settings);
        if (relay == null) {
            return null;
        }
        return new RelaySettings(
                relay,
                settings.getProperty("parley.mail.connections", Integer.class, 2),
                settings.getProperty("parley.mail.per-second", Double.class, 0.0),
                settings.getProperty("parley.mail.per-domain", Double.class, 0.0),
                domains(settings.getProperty("parley.mail.domains", "")),
                Timeouts.OF_THE_STANDARD);
    }

    /** Reads {@code example.org=5, example.com=0.5}. */
    private static Map<String, Double> domains(String text) {
        Map<String, Double> limits = new HashMap<>();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                int sign = each.indexOf('=');
                if (sign < 1) {
                    throw new IllegalArgumentException(
                            "parley.mail.domains is DOMAIN=MESSAGES-A-SECOND, …, not " + text);
                }
                limits.put(
                        each.substring(0, sign).strip().toLowerCase(Locale.ROOT),
                        Double.valueOf(each.substring(sign + 1).strip()));
            }
        }
        return limits;
    }

    /** How many messages a second may go to a domain; 0 for no limit. */
    double limitOf(String domain) {
        return domains.getOrDefault(domain, perDomain);
    }
}
