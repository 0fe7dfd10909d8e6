package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who sends requests to a server and follows no redirect by themselves. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI server;

    private Visitor(URI server) {
        this.server = server;
    }

    /** A visitor of a server. */
    public static Visitor of(URI server) {
        return new Visitor(server);
    }

    /** What was answered. */
    public record Answer(HttpResponse<byte[]> response) {

        /** The status. */
        public int status() {
            return response.statusCode();
        }

        /** A header; empty where there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** A header, if there is one. */
        public Optional<String> headerIfThere(String name) {
            return response.headers().firstValue(name);
        }

        /** The bytes as they came. */
        public byte[] bytes() {
            return response.body();
        }

        /** The text. */
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The page. */
        public Document page() {
            return Jsoup.parse(text(), response.uri().toString());
        }

        /** Whether it is a page. */
        public boolean isPage() {
            return header("Content-Type").startsWith("text/html");
        }
    }

    /** Reads an address, with further headers as name and value in turn. */
    public Answer get(String address, String... headers) {
        return send("GET", address, headers);
    }

    /** Sends a text, with further headers as name and value in turn. */
    public Answer post(String address, String body, String... headers) {
        return send("POST", address, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    /** Sends a request without a body, with further headers as name and value in turn. */
    public Answer send(String method, String address, String... headers) {
        return send(method, address, HttpRequest.BodyPublishers.noBody(), headers);
    }

    private Answer send(String method, String address, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(address)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends a request line exactly as given, be it ever so odd, and returns the whole answer. */
    public String sendRaw(String requestLine) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
