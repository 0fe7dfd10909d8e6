package org.parley.newsletter.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.MailRelay;
import org.parley.settings.Settings;
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
     * @throws org.parley.settings.WrongSetting if one makes no sense
     */
    static @Nullable RelaySettings of(Environment settings) {
        MailRelay relay = MailRelay.of(settings);
        if (relay == null) {
            return null;
        }
        return new RelaySettings(
                relay,
                Settings.whole(settings, "parley.mail.connections", 2, 1, 100),
                Settings.rate(settings, "parley.mail.per-second", 0),
                Settings.rate(settings, "parley.mail.per-domain", 0),
                Settings.read(
                        settings, "parley.mail.domains", "", "DOMAIN=MESSAGES-A-SECOND, …", RelaySettings::domains),
                Timeouts.OF_THE_STANDARD);
    }

    /** Reads {@code example.org=5, example.com=0.5}. */
    private static Map<String, Double> domains(String text) {
        Map<String, Double> limits = new HashMap<>();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                int sign = each.indexOf('=');
                if (sign < 1) {
                    throw new IllegalArgumentException(each);
                }
                limits.put(
                        each.substring(0, sign).strip().toLowerCase(Locale.ROOT),
                        Settings.rate(each.substring(sign + 1).strip()));
            }
        }
        return limits;
    }

    /** How many messages a second may go to a domain; 0 for no limit. */
    double limitOf(String domain) {
        return domains.getOrDefault(domain, perDomain);
    }
}
