package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.publishing.Caller;
import org.parley.sample.SampleJournal;
import org.parley.store.StoreKind;
import org.parley.store.Tailing;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Parley as a whole, serving over real HTTP from a data folder of its own. */
public final class ParleyServer implements AutoCloseable {

    /** The address under which readers are to know the journal. */
    public static final String PUBLIC = "https://journal.example.org";

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private ParleyServer(StoreKind kind) {
        this(kind, Map.of());
    }

    private ParleyServer(StoreKind kind, Map<String, Object> further) {
        this(kind, further, null);
    }

    private ParleyServer(StoreKind kind, Map<String, Object> further, @Nullable Clock clock) {
        try {
            folder = Files.createTempDirectory("parley-test-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", "0");
        settings.put("parley.data", folder.toString());
        settings.put("parley.public-url", PUBLIC);
        settings.put("parley.outlook.compute", "false"); // Tests have it done when they need it.
        if (kind == StoreKind.POSTGRESQL) {
            settings.put("parley.database", kind.address(folder).url());
        }
        settings.putAll(further);
        context = new SpringApplicationBuilder(ParleyApplication.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(starting -> setClock(starting, clock))
                .properties(settings)
                .run();
    }

    /** A new server of an empty journal. */
    public static ParleyServer empty() {
        return new ParleyServer(StoreKind.SQLITE);
    }

    /** A new server of an empty journal in a store of this kind. */
    public static ParleyServer empty(StoreKind kind) {
        return new ParleyServer(kind);
    }

    /** A new server of an empty journal, with further settings. */
    public static ParleyServer empty(Map<String, Object> settings) {
        return new ParleyServer(StoreKind.SQLITE, settings);
    }

    /** A new server of an empty journal in a store of this kind, with further settings. */
    public static ParleyServer empty(StoreKind kind, Map<String, Object> settings) {
        return new ParleyServer(kind, settings);
    }

    /** A new server of an empty journal in a store of this kind, which goes by a clock of the test. */
    public static ParleyServer at(Clock clock, StoreKind kind, Map<String, Object> settings) {
        return new ParleyServer(kind, settings, clock);
    }

    /** The same, which browsers know as {@code localhost}. */
    public static ParleyServer atLocalhost(Clock clock, Map<String, Object> settings) {
        int port = freePort();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("server.port", port);
        all.put("parley.public-url", "http://localhost:" + port);
        return new ParleyServer(StoreKind.SQLITE, all, clock);
    }

    private static void setClock(ConfigurableApplicationContext starting, @Nullable Clock clock) {
        if (clock != null) {
            ((GenericApplicationContext) starting)
                    .registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        }
    }

    /** A new server of an empty journal that browsers know as {@code localhost}, as passkeys need it. */
    public static ParleyServer atLocalhost() {
        return atLocalhost(Map.of());
    }

    /** The same, with further settings. */
    public static ParleyServer atLocalhost(Map<String, Object> further) {
        int port = freePort();
        Map<String, Object> settings = new HashMap<>(further);
        settings.put("server.port", port);
        settings.put("parley.public-url", "http://localhost:" + port);
        return empty(settings);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The server of the sample journal that all tests share, and only read from. */
    public static ParleyServer sample() {
        return sample(StoreKind.SQLITE);
    }

    /** The one whose store is of this kind. */
    public static ParleyServer sample(StoreKind kind) {
        return switch (kind) {
            case SQLITE -> OnSqlite.SERVER;
            case POSTGRESQL -> OnPostgresql.SERVER;
        };
    }

    /** The address that it listens at. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** A part of it. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A reader who speaks HTTP to it. */
    public Visitor visitor() {
        return Visitor.of(address());
    }

    @Override
    public void close() {
        context.close();
        try {
            var _ = FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ParleyServer startSample(StoreKind kind) {
        ParleyServer server = new ParleyServer(kind);
        server.part(SampleJournal.class).load(new Caller.Operator("test"));
        server.part(Tailing.class).catchUp();
        AtTheEnd.close(server::close);
        return server;
    }

    private static final class OnSqlite {
        private static final ParleyServer SERVER = startSample(StoreKind.SQLITE);
    }

    private static final class OnPostgresql {
        private static final ParleyServer SERVER = startSample(StoreKind.POSTGRESQL);
    }
}
