package org.parley.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.publishing.Caller;
import org.parley.sample.SampleJournal;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code parley rehearse}: goes once through what a start and first pages need, so that Java can record it for its cache.
 *
 * <p>Java loads all that was recorded at every start, needed or not. So the journal to rehearse with is filled by
 * another run, and no more is read than most starts will need.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Go once through a start and the first pages, for the cache with which Java starts faster.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/en/", "/ja/", "/en/pieces/two-tables-one-alliance", "/ja/pieces/two-tables-one-alliance");

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--fill", description = "Fill the data folder with the journal to rehearse with, and end.")
    private boolean fill;

    RehearseCommand() {}

    @Override
    public Integer call() throws IOException {
        if (fill) {
            var _ = installation.use(context -> {
                context.getBean(SampleJournal.class).load(new Caller.Operator("parley rehearse"));
                return true;
            });
            return 0;
        }
        try (var context = installation.open(WebApplicationType.SERVLET, Map.of("server.port", 0))) {
            int port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port", ""));
            for (String page : PAGES) {
                read(port, page);
            }
        }
        return 0;
    }

    /** Reads a page with nothing but a socket: an HTTP client's classes would be recorded too. */
    private static void read(int port, String page) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + page + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var _ = socket.getInputStream().readAllBytes();
        }
    }
}
