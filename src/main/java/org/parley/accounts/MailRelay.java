package org.parley.accounts;

import org.jspecify.annotations.Nullable;
import org.parley.settings.Settings;
import org.springframework.core.env.Environment;

/**
 * How the institute's relay for mail is reached: the settings {@code parley.mail.*} that letters and mailings share.
 *
 * @param port its port, 587 unless told
 * @param user who signs in to it; absent where nobody does
 * @param password with what
 * @param encryption when the talk with it is encrypted
 */
public record MailRelay(String host, int port, @Nullable String user, String password, Encryption encryption) {

    /** When the talk with a relay is encrypted. */
    public enum Encryption {
        /** From the beginning. */
        TLS,
        /** Before anything is said that matters, or not at all. */
        STARTTLS,
        /** Where the relay offers it. */
        IF_OFFERED,
        /** Never. */
        NONE
    }

    /**
     * Reads them; absent where no relay is set.
     *
     * @throws org.parley.settings.WrongSetting if one makes no sense
     */
    public static @Nullable MailRelay of(Environment settings) {
        String host = settings.getProperty("parley.mail.host");
        if (host == null || host.isBlank()) {
            return null;
        }
        String user = settings.getProperty("parley.mail.user");
        return new MailRelay(
                host,
                Settings.whole(settings, "parley.mail.port", 587, 1, 65_535),
                user,
                settings.getProperty("parley.mail.password", ""),
                Settings.read(
                        settings,
                        "parley.mail.encryption",
                        user == null ? "if-offered" : "starttls",
                        "tls, starttls, if-offered or none",
                        MailRelay::encryption));
    }

    /** The address that mail comes from. */
    public static String from(Environment settings) {
        return settings.getProperty("parley.mail.from", "parley@localhost");
    }

    private static Encryption encryption(String word) {
        return switch (word) {
            case "tls" -> Encryption.TLS;
            case "starttls" -> Encryption.STARTTLS;
            case "if-offered" -> Encryption.IF_OFFERED;
            case "none" -> Encryption.NONE;
            default -> throw new IllegalArgumentException(word);
        };
    }
}
