package org.parley.newsletter.delivery;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection to a mail server: lines come in, octets go out. It trusts nothing that comes in. */
final class Wire implements AutoCloseable {

    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_LINES = 100;
    private static final int BUFFER = 64 * 1024;

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final byte[] read = new byte[8_192];
    private int position;
    private int limit;
    private byte[] write = new byte[BUFFER];
    private int length;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static Wire to(String host, int port, Duration connect, Duration answer) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), (int) connect.toMillis());
            socket.setSoTimeout((int) answer.toMillis());
            return new Wire(socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /** Encrypts what follows. The server must show a certificate for the name, and must not have said anything in the clear ahead. */
    void encrypt(SSLSocketFactory factory, String host, int port) throws IOException {
        if (position < limit) {
            throw new IOException("the server said more before the encryption than it was asked");
        }
        SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        socket = encrypted;
        in = encrypted.getInputStream();
        out = encrypted.getOutputStream();
    }

    void patience(Duration answer) throws IOException {
        socket.setSoTimeout((int) answer.toMillis());
    }

    /** The address at this end, as a host without a name greets with it. */
    String greetingName() {
        String address = socket.getLocalAddress().getHostAddress();
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        return plain.indexOf(':') < 0 ? "[" + plain + "]" : "[IPv6:" + plain + "]";
    }

    void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, write, length, bytes.length);
        length += bytes.length;
    }

    /** Puts a message so that no line of it is taken for its end (RFC 5321, 4.5.2), and ends its last line. */
    void putTransparently(byte[] message, int size) {
        ensure(size + size / 50 + 16);
        boolean lineBegins = true;
        int from = 0;
        for (int i = 0; i < size; i++) {
            byte octet = message[i];
            if (lineBegins && octet == '.') {
                copy(message, from, i);
                ensure(size - i + 2);
                write[length++] = '.';
                from = i;
            }
            lineBegins = octet == '\n';
        }
        copy(message, from, size);
        if (!lineBegins) {
            put("\r\n");
        }
    }

    private void copy(byte[] message, int from, int to) {
        ensure(to - from);
        System.arraycopy(message, from, write, length, to - from);
        length += to - from;
    }

    private void ensure(int more) {
        if (write.length - length < more) {
            write = java.util.Arrays.copyOf(write, Math.max(write.length * 2, length + more));
        }
    }

    /** How much was put and not yet sent. */
    int waiting() {
        return length;
    }

    void send() throws IOException {
        int size = length;
        length = 0;
        out.write(write, 0, size);
        out.flush();
    }

    /** Reads one reply, of one line or several. */
    Reply reply() throws IOException {
        List<String> lines = new ArrayList<>(1);
        int code = -1;
        while (true) {
            String line = line();
            int now = code(line);
            if ((code >= 0 && now != code) || lines.size() >= MOST_LINES) {
                throw new IOException("the server's answer cannot be understood: " + Outcome.oneLine(line));
            }
            code = now;
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() < 4 || line.charAt(3) != '-') {
                return new Reply(code, lines);
            }
        }
    }

    private static int code(String line) throws IOException {
        boolean right = line.length() >= 3
                && line.charAt(0) >= '2'
                && line.charAt(0) <= '5'
                && Character.digit(line.charAt(1), 10) >= 0
                && Character.digit(line.charAt(2), 10) >= 0
                && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
        if (!right) {
            throw new IOException("the server's answer cannot be understood: " + Outcome.oneLine(line));
        }
        return (line.charAt(0) - '0') * 100 + (line.charAt(1) - '0') * 10 + (line.charAt(2) - '0');
    }

    private String line() throws IOException {
        int begin = position;
        while (true) {
            for (int i = position; i < limit; i++) {
                if (read[i] == '\n') {
                    int end = i > begin && read[i - 1] == '\r' ? i - 1 : i;
                    position = i + 1;
                    return new String(read, begin, end - begin, StandardCharsets.UTF_8);
                }
            }
            int kept = limit - begin;
            if (kept >= LONGEST_LINE) {
                throw new IOException("the server's answer has a line that is too long");
            }
            System.arraycopy(read, begin, read, 0, kept);
            begin = 0;
            position = kept;
            int got = in.read(read, kept, read.length - kept);
            if (got < 0) {
                throw new EOFException("the server closed the connection");
            }
            limit = kept + got;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is closed or broken, which is what was wanted.
        }
    }
}
