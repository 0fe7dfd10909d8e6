package org.parley.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.page.Addresses;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Where a server listens. */
final class Serving {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = {
                "The address to listen on (default: ${DEFAULT-VALUE}, for this machine alone).",
                "0.0.0.0 listens on all."
            })
    private String host = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The address under which readers know the journal, such as https://example.org.")
    private @Nullable String publicUrl;

    Serving() {}

    /** Fails with a clear message, before anything is written, if it cannot be served so. */
    void check() {
        if (publicUrl != null && !Addresses.canBeSite(publicUrl)) {
            throw new CommandFailure(
                    "--public-url takes an address such as https://example.org, not " + publicUrl + ".");
        }
        if (port < 0 || port > 65_535) {
            throw new CommandFailure("--port takes a number from 0 to 65535, not " + port + ".");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException taken) {
            throw new CommandFailure(
                    "Port " + port + " on " + host + " cannot be listened on (" + taken.getMessage()
                            + "). Choose another with --port.",
                    taken);
        }
    }

    /** Serves an installation until the program is ended, and says so when it is ready. */
    ConfigurableApplicationContext serve(Installation installation) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", host);
        settings.put("parley.public-url", publicUrl == null ? "http://" + shown() + ":" + port : publicUrl);
        ConfigurableApplicationContext context = installation.open(WebApplicationType.SERVLET, settings);
        String actual = context.getEnvironment().getProperty("local.server.port", Integer.toString(port));
        System.out.println("Parley is ready at http://" + shown() + ":" + actual + "/");
        System.out.flush();
        return context;
    }

    /** The address by the name of this machine, where it is served to this machine alone: passkeys need a name. */
    String addressForPasskeys(ConfigurableApplicationContext context) {
        String name = shown().equals("127.0.0.1") ? "localhost" : shown();
        return "http://" + name + ":"
                + context.getEnvironment().getProperty("local.server.port", Integer.toString(port));
    }

    private String shown() {
        return host.equals("0.0.0.0") ? "127.0.0.1" : host;
    }
}
