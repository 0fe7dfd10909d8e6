package org.parley.newsletter.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How the institute's relay is reached, and how much may be asked of it: the settings {@code parley.mail.*}.
 *
 * @param user who signs in to it; absent where nobody does
 * @param encryption when the talk with it is encrypted
 * @param connections how many conversations this process has with it at a time
 * @param perSecond how many messages a second this process gives it; 0 for as many as it takes
 * @param perDomain how many messages a second this process sends to one receiving domain; 0 for no limit
 * @param domains the same for domains of which it is said otherwise
 */
record RelaySettings(
        String host,
        int port,
        @Nullable String user,
        String password,
        Encryption encryption,
        int connections,
        double perSecond,
        double perDomain,
        Map<String, Double> domains,
        Timeouts timeouts) {

    enum Encryption {
        TLS,
        STARTTLS,
        IF_OFFERED,
        NONE
    }

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
        String host = settings.getProperty("parley.mail.host");
        if (host == null || host.isBlank()) {
            return null;
        }
        String user = settings.getProperty("parley.mail.user");
        return new RelaySettings(
                host,
                settings.getProperty("parley.mail.port", Integer.class, 587),
                user,
                settings.getProperty("parley.mail.password", ""),
                encryption(settings.getProperty("parley.mail.encryption", user == null ? "if-offered" : "starttls")),
                settings.getProperty("parley.mail.connections", Integer.class, 2),
                settings.getProperty("parley.mail.per-second", Double.class, 0.0),
                settings.getProperty("parley.mail.per-domain", Double.class, 0.0),
                domains(settings.getProperty("parley.mail.domains", "")),
                Timeouts.OF_THE_STANDARD);
    }

    private static Encryption encryption(String word) {
        return switch (word) {
            case "tls" -> Encryption.TLS;
            case "starttls" -> Encryption.STARTTLS;
            case "if-offered" -> Encryption.IF_OFFERED;
            case "none" -> Encryption.NONE;
            default ->
                throw new IllegalArgumentException(
                        "parley.mail.encryption is tls, starttls, if-offered or none, not " + word);
        };
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
