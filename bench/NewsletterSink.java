import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A mail relay that takes every message as fast as it can, counts them by recipient, and keeps the first two. */
final class NewsletterSink {

    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private final Path folder;
    private final long delay;

    NewsletterSink(Path folder) throws IOException {
        this(folder, Duration.ZERO);
    }

    /** One that thinks about each message after it has it, so long on the average, before it answers. */
    NewsletterSink(Path folder, Duration delay) throws IOException {
        this.folder = folder;
        this.delay = delay.toNanos();
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** As a process of its own: prints its port, and serves until its input ends. Its argument is the folder of what it keeps. */
    public static void main(String[] arguments) throws IOException {
        NewsletterSink sink = new NewsletterSink(Path.of(arguments[0]));
        System.out.println(sink.port());
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    int port() {
        return server.getLocalPort();
    }

    int count() {
        return count.get();
    }

    Map<String, AtomicInteger> taken() {
        return taken;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> {
                    try (socket) {
                        socket.setTcpNoDelay(true);
                        new Talk(socket.getInputStream(), socket.getOutputStream()).hold();
                    } catch (IOException gone) {
                        // The other side ended, perhaps because it was killed.
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private final class Talk {

        private final InputStream in;
        private final OutputStream out;
        private byte[] buffer = new byte[256 * 1024];
        private int from;
        private int to;
        private final StringBuilder answers = new StringBuilder();
        private String recipient = "";

        Talk(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void hold() throws IOException {
            answer("220 sink");
            while (true) {
                int end = find('\n');
                String line = new String(buffer, from, end - from, StandardCharsets.UTF_8).strip();
                from = end + 1;
                switch (line.length() < 4 ? line : line.substring(0, 4)) {
                    case "EHLO" -> answer("250-sink\r\n250-PIPELINING\r\n250 8BITMIME");
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
                        answer("250 2.1.5 Ok");
                    }
                    case "DATA" -> {
                        answer("354 End data with <CR><LF>.<CR><LF>");
                        message();
                        if (delay > 0) {
                            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2 * delay));
                        }
                        answer("250 2.0.0 Ok: queued as 4XyZ1A2b3C");
                    }
                    case "NOOP" -> answer("250 " + count.get());
                    case "QUIT" -> {
                        answer("221 2.0.0 Bye");
                        flush();
                        return;
                    }
                    default -> answer("250 2.1.0 Ok");
                }
            }
        }

        private void message() throws IOException {
            int looked = from;
            while (true) {
                for (int i = looked; i <= to - END.length; i++) {
                    if (buffer[i + 2] == '.' && Arrays.equals(buffer, i, i + END.length, END, 0, END.length)) {
                        keep(i + 2);
                        from = i + END.length;
                        taken.computeIfAbsent(recipient, _ -> new AtomicInteger()).incrementAndGet();
                        count.incrementAndGet();
                        return;
                    }
                }
                int before = Math.max(from, to - END.length + 1);
                looked = before - from;
                more();
                looked += from;
            }
        }

        private void keep(int end) throws IOException {
            if (kept.get() < 2) {
                int number = kept.getAndIncrement();
                if (number < 2) {
                    Files.write(folder.resolve("message-" + number), Arrays.copyOfRange(buffer, from, end));
                }
            }
        }

        private int find(char wanted) throws IOException {
            int i = from;
            while (true) {
                for (; i < to; i++) {
                    if (buffer[i] == wanted) {
                        return i;
                    }
                }
                int offset = i - from;
                more();
                i = from + offset;
            }
        }

        /** Reads more, having answered first what was asked. */
        private void more() throws IOException {
            flush();
            if (from > 0) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
            }
            if (to == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int got = in.read(buffer, to, buffer.length - to);
            if (got < 0) {
                throw new IOException("ended");
            }
            to += got;
        }

        private void answer(String line) {
            answers.append(line).append("\r\n");
        }

        private void flush() throws IOException {
            if (!answers.isEmpty()) {
                out.write(answers.toString().getBytes(StandardCharsets.US_ASCII));
                answers.setLength(0);
            }
        }
    }
}
