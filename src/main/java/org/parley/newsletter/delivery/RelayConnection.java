package org.parley.newsletter.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.parley.accounts.MailRelay;

/** A greeted, encrypted and signed-in connection to the relay, over which conversations are held. */
final class RelayConnection implements AutoCloseable {

    private final Wire wire;
    private final RelaySettings settings;
    private final Set<String> offers = new HashSet<>();

    private RelayConnection(Wire wire, RelaySettings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    /**
     * Opens one.
     *
     * @throws RelayTrouble if the relay will not have us
     */
    static RelayConnection open(RelaySettings settings, SSLSocketFactory encryption) throws IOException {
        Wire wire = Wire.to(
                settings.relay().host(),
                settings.relay().port(),
                settings.timeouts().connect(),
                settings.timeouts().answer());
        try {
            RelayConnection connection = new RelayConnection(wire, settings);
            connection.begin(encryption);
            return connection;
        } catch (IOException | RuntimeException failed) {
            wire.close();
            throw failed;
        }
    }

    private void begin(SSLSocketFactory encryption) throws IOException {
        boolean encrypted = settings.relay().encryption() == MailRelay.Encryption.TLS;
        if (encrypted) {
            wire.encrypt(encryption, settings.relay().host(), settings.relay().port());
        }
        expect(wire.reply(), "does not greet");
        greet();
        boolean wanted = switch (settings.relay().encryption()) {
            case TLS, NONE -> false;
            case STARTTLS -> true;
            case IF_OFFERED -> offers("STARTTLS");
        };
        if (wanted) {
            if (!offers("STARTTLS")) {
                throw new RelayTrouble("The relay does not offer to encrypt.", true);
            }
            expect(ask("STARTTLS"), "does not encrypt");
            wire.encrypt(encryption, settings.relay().host(), settings.relay().port());
            greet();
        }
        String user = settings.relay().user();
        if (user != null) {
            signIn(user);
        }
    }

    private void greet() throws IOException {
        offers.clear();
        Reply reply = ask("EHLO " + wire.greetingName());
        if (reply.good()) {
            reply.lines().stream()
                    .skip(1)
                    .forEach(line -> offers.add(line.toUpperCase(Locale.ROOT).strip()));
        } else {
            expect(ask("HELO " + wire.greetingName()), "does not greet");
        }
    }

    private void signIn(String user) throws IOException {
        String ways = offers.stream()
                .filter(offer -> offer.startsWith("AUTH ") || offer.startsWith("AUTH="))
                .map(offer -> " " + offer.substring(5) + " ")
                .findFirst()
                .orElse("");
        Reply reply;
        if (ways.contains(" PLAIN ")) {
            reply = ask(
                    "AUTH PLAIN " + base64("\0" + user + "\0" + settings.relay().password()));
        } else if (ways.contains(" LOGIN ")) {
            reply = ask("AUTH LOGIN");
            if (reply.code() == 334) {
                reply = ask(base64(user));
            }
            if (reply.code() == 334) {
                reply = ask(base64(settings.relay().password()));
            }
        } else {
            throw new RelayTrouble("The relay offers no way to sign in that is known here.", true);
        }
        expect(reply, "does not let us sign in");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void expect(Reply reply, String otherwise) throws RelayTrouble {
        if (!reply.good()) {
            throw new RelayTrouble("The relay " + otherwise + ": " + reply, !reply.temporary());
        }
    }

    /** Sends a command and reads the answer. */
    Reply ask(String command) throws IOException {
        wire.put(command + "\r\n");
        wire.send();
        return wire.reply();
    }

    /** Whether the relay offers an extension. */
    boolean offers(String extension) {
        return offers.contains(extension);
    }

    Wire wire() {
        return wire;
    }

    RelaySettings.Timeouts timeouts() {
        return settings.timeouts();
    }

    /** Says good-bye between two messages, without waiting for an answer, and closes. */
    void quit() {
        try {
            wire.put("QUIT\r\n");
            wire.send();
        } catch (IOException gone) {
            // The other side hung up first.
        }
        close();
    }

    /** Closes it. Nothing more is sent: what was put and not sent may be the end of a message that must not go. */
    @Override
    public void close() {
        wire.close();
    }
}
