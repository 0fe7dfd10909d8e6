package org.parley.newsletter.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A relay that takes every message and counts how often each recipient was sent one; tests may have it answer otherwise. */
final class Sink implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final boolean keeping;
    private volatile Function<String, @Nullable String> answers = _ -> null;
    private volatile List<String> offers = List.of("PIPELINING", "8BITMIME", "SMTPUTF8");

    private Sink(boolean keeping) throws IOException {
        this.keeping = keeping;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** One that only counts. */
    static Sink counting() throws IOException {
        return new Sink(false);
    }

    /** One that keeps the messages, and all that is said to it. */
    static Sink keeping() throws IOException {
        return new Sink(true);
    }

    /** Has a command answered by what the function gives; {@code null} for the usual, empty for hanging up. */
    Sink answering(Function<String, @Nullable String> otherwise) {
        answers = otherwise;
        return this;
    }

    /** Has it offer these extensions. */
    Sink offering(String... extensions) {
        offers = List.of(extensions);
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many messages it took. */
    int count() {
        return taken.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many messages it took for each recipient. */
    Map<String, AtomicInteger> taken() {
        return taken;
    }

    List<String> messages() {
        return messages;
    }

    List<String> commands() {
        return commands;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofPlatform().daemon().start(() -> {
                    try (socket) {
                        socket.setTcpNoDelay(true);
                        talk(new BufferedInputStream(socket.getInputStream(), 65_536), socket.getOutputStream());
                    } catch (IOException ended) {
                        // The other side is gone, which is what some tests are about.
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(InputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        if (!say(answer, "CONNECT", "220 sink")) {
            return;
        }
        flush(answer, out);
        String recipient = "";
        String line = line(in);
        while (line != null) {
            if (keeping) {
                commands.add(line);
            }
            String verb = line.length() < 4 ? line : line.substring(0, 4);
            String usual = switch (verb) {
                case "EHLO" -> "250-sink\r\n250-" + String.join("\r\n250-", offers) + "\r\n250 HELP";
                case "DATA" -> recipient.isEmpty() ? "503 no recipient" : "354 go on";
                case "QUIT" -> "221 bye";
                default -> "250 ok";
            };
            if (!say(answer, line, usual)) {
                flush(answer, out);
                return;
            }
            String said = answer.toString(StandardCharsets.UTF_8);
            if (verb.equals("RCPT") && said.endsWith("250 ok\r\n")) {
                recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
            } else if (verb.equals("RSET") || verb.equals("MAIL")) {
                recipient = "";
            }
            if (verb.equals("DATA") && said.contains("354")) {
                flush(answer, out);
                String message = message(in);
                if (message == null) {
                    return;
                }
                taken.computeIfAbsent(recipient, _ -> new AtomicInteger()).incrementAndGet();
                if (keeping) {
                    messages.add(message);
                }
                if (!say(answer, "DOT " + recipient, "250 2.0.0 taken")) {
                    flush(answer, out);
                    return;
                }
                recipient = "";
            }
            if (in.available() == 0) {
                flush(answer, out);
            }
            line = line(in);
        }
    }

    private boolean say(ByteArrayOutputStream answer, String to, String usual) {
        String otherwise = answers.apply(to);
        String said = otherwise == null ? usual : otherwise;
        answer.writeBytes((said.isEmpty() ? "" : said + "\r\n").getBytes(StandardCharsets.UTF_8));
        return !said.isEmpty() && !said.startsWith("421");
    }

    private static void flush(ByteArrayOutputStream answer, OutputStream out) throws IOException {
        answer.writeTo(out);
        out.flush();
        answer.reset();
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int octet = in.read();
        while (octet >= 0 && octet != '\n') {
            if (octet != '\r') {
                line.write(octet);
            }
            octet = in.read();
        }
        return octet < 0 ? null : line.toString(StandardCharsets.UTF_8);
    }

    /** Reads up to the line that is a dot; {@code null} if the connection ended before. */
    private @Nullable String message(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        String line = line(in);
        while (line != null && !line.equals(".")) {
            if (keeping) {
                text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            line = line(in);
        }
        return line == null ? null : text.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
