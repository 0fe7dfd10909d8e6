package org.parley.newsletter.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.parley.settings.Settings;
import org.parley.store.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Takes bounces and complaints from the institute's mail server (LMTP, RFC 2033), at the port that
 * {@code parley.mail.reports.port} names, on the machine itself unless {@code parley.mail.reports.address} says otherwise.
 *
 * <p>It takes mail for the signed addresses of bounces, and for {@code parley.mail.reports.complaints}, and for nobody else.
 */
@Component
class LmtpServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LmtpServer.class);
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int AT_A_TIME = 20;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_RECIPIENTS = 20;

    /** How long a report may be: the message that it is about comes back with it. */
    private static final int LONGEST_MESSAGE = 2 * 1024 * 1024;

    private final TakeReport reports;
    private final Environment settings;
    private final boolean ofServer;
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private volatile @Nullable ServerSocket server;

    LmtpServer(TakeReport reports, Environment settings, ApplicationContext context) {
        this.reports = reports;
        this.settings = settings;
        this.ofServer = Recurring.isServer(context);
    }

    @Override
    public boolean isAutoStartup() {
        return ofServer && settings.containsProperty("parley.mail.reports.port");
    }

    @Override
    public void start() {
        InetSocketAddress at = new InetSocketAddress(
                Settings.read(
                        settings,
                        "parley.mail.reports.address",
                        "127.0.0.1",
                        "an address of this machine, such as 127.0.0.1",
                        LmtpServer::address),
                Settings.whole(settings, "parley.mail.reports.port", 0, 0, 65_535));
        try {
            ServerSocket opened = new ServerSocket();
            opened.bind(at);
            server = opened;
            Thread.ofVirtual().name("reports").start(() -> accept(opened));
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "Reports cannot be listened for at " + at.getAddress().getHostAddress() + ", port " + at.getPort()
                            + " (parley.mail.reports.address, parley.mail.reports.port): " + taken.getMessage(),
                    taken);
        }
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    /** Where it listens. */
    int port() {
        ServerSocket opened = server;
        return opened == null ? -1 : opened.getLocalPort();
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket socket = opened.accept();
                if (free.tryAcquire()) {
                    Thread.ofVirtual().start(() -> serve(socket));
                } else {
                    socket.close();
                }
            } catch (IOException failed) {
                if (!opened.isClosed()) {
                    LOG.warn("A report could not be taken", failed);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            new Talk(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream()).hold();
        } catch (IOException gone) {
            LOG.debug("The mail server hung up", gone);
        } catch (RuntimeException failed) {
            LOG.error("A report could not be taken; the mail server will bring it again", failed);
        } finally {
            free.release();
        }
    }

    @Override
    public void stop() {
        ServerSocket opened = server;
        server = null;
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException failed) {
                LOG.warn("The port of reports could not be closed", failed);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** One conversation. */
    private final class Talk {

        private final InputStream in;
        private final OutputStream out;
        private final List<String> recipients = new ArrayList<>();
        private boolean begun;

        Talk(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void hold() throws IOException {
            reply("220 parley LMTP");
            String line = line();
            while (line != null && answer(line)) {
                line = line();
            }
        }

        private boolean answer(String line) throws IOException {
            String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "LHLO" -> reply("250-parley\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE " + LONGEST_MESSAGE);
                case "MAIL" -> {
                    recipients.clear();
                    begun = true;
                    reply("250 2.1.0 go on");
                }
                case "RCPT" -> recipient(line);
                case "DATA" -> data();
                case "RSET" -> {
                    recipients.clear();
                    begun = false;
                    reply("250 2.0.0 forgotten");
                }
                case "NOOP" -> reply("250 2.0.0 yes");
                case "QUIT" -> {
                    reply("221 2.0.0 bye");
                    return false;
                }
                default -> reply("502 5.5.1 not known here");
            }
            return true;
        }

        private void recipient(String line) throws IOException {
            int from = line.indexOf('<');
            int to = line.lastIndexOf('>');
            String address = from < 0 || to < from ? "" : line.substring(from + 1, to);
            if (!begun) {
                reply("503 5.5.1 MAIL first");
            } else if (recipients.size() >= MOST_RECIPIENTS) {
                reply("452 4.5.3 too many recipients");
            } else if (isMeantForUs(address)) {
                recipients.add(address);
                reply("250 2.1.5 go on");
            } else {
                reply("550 5.1.1 nobody of this address");
            }
        }

        private boolean isMeantForUs(String address) {
            return !address.isEmpty()
                    && (reports.isAwaited(address)
                            || address.equalsIgnoreCase(settings.getProperty("parley.mail.reports.complaints", "")));
        }

        private void data() throws IOException {
            if (recipients.isEmpty()) {
                reply("503 5.5.1 no recipients");
                return;
            }
            reply("354 go on");
            byte[] message = message();
            for (String recipient : recipients) {
                if (message == null) {
                    reply("552 5.3.4 too long");
                } else {
                    // What is no report, such as a note that somebody is away, is taken too, and goes no further.
                    boolean understood = reports.take(recipient, message);
                    reply("250 2.0.0 " + (understood ? "noted" : "taken"));
                }
            }
            recipients.clear();
            begun = false;
        }

        /** Reads up to the line that is a dot; {@code null} if it is too long. */
        private byte @Nullable [] message() throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            boolean tooLong = false;
            while (true) {
                byte[] line = octets();
                if (line == null) {
                    throw new IOException("the message has no end");
                }
                if (line.length == 1 && line[0] == '.') {
                    return tooLong ? null : message.toByteArray();
                }
                tooLong |= message.size() + line.length > LONGEST_MESSAGE;
                if (!tooLong) {
                    int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
                    message.write(line, stuffed, line.length - stuffed);
                    message.write('\r');
                    message.write('\n');
                }
            }
        }

        private @Nullable String line() throws IOException {
            byte[] line = octets();
            return line == null ? null : new String(line, StandardCharsets.UTF_8);
        }

        /** One line; what of it is too long is passed over. */
        private byte @Nullable [] octets() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(100);
            int octet = in.read();
            while (octet >= 0 && octet != '\n') {
                if (octet != '\r' && line.size() < LONGEST_LINE) {
                    line.write(octet);
                }
                octet = in.read();
            }
            return octet < 0 ? null : line.toByteArray();
        }

        private void reply(String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
