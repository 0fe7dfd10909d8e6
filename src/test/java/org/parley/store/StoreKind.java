package org.parley.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.AtTheEnd;
import org.springframework.util.FileSystemUtils;

/** The two databases that a store may be in. PostgreSQL is a real one: one server for all tests, a new database for each. */
public enum StoreKind {
    /** A file in the folder of the test. */
    SQLITE {
        @Override
        public DatabaseAddress address(Path folder) {
            return Migrated.copyTo(folder);
        }
    },
    /** A database that no other test has. */
    POSTGRESQL {
        @Override
        public DatabaseAddress address(Path folder) {
            return Server.newDatabase();
        }
    };

    /** The time at which everything in a test's store is written. */
    public static final Instant NOW = Instant.parse("2006-12-20T09:30:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The address of a database that holds the schema and nothing else. */
    public abstract DatabaseAddress address(Path folder);

    /** A new, empty store. */
    public Store open(Path folder) {
        return open(address(folder));
    }

    /** A store on a database that may be in use already. */
    public static Store open(DatabaseAddress address) {
        return new Store(address, CLOCK);
    }

    /** A file that has been brought up to date once, so that each test need not. */
    private static final class Migrated {

        private static final byte[] FILE = make();

        static DatabaseAddress copyTo(Path folder) {
            try {
                Path file = folder.resolve("parley.db");
                if (Files.notExists(file)) {
                    Files.write(file, FILE);
                }
                return DatabaseAddress.inFolder(folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static byte[] make() {
            try {
                Path folder = Files.createTempDirectory("parley-migrated-");
                StoreKind.open(DatabaseAddress.inFolder(folder)).close();
                byte[] file = Files.readAllBytes(folder.resolve("parley.db"));
                var _ = FileSystemUtils.deleteRecursively(folder);
                return file;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();
        private static final AtomicInteger DATABASES = new AtomicInteger();
        private static final String MIGRATED = "parley_migrated";

        static {
            execute("CREATE DATABASE " + MIGRATED);
            StoreKind.open(new DatabaseAddress(POSTGRES.getJdbcUrl("postgres", MIGRATED)))
                    .close();
        }

        static DatabaseAddress newDatabase() {
            String name = "parley_" + DATABASES.incrementAndGet();
            execute("CREATE DATABASE " + name + " TEMPLATE " + MIGRATED);
            return new DatabaseAddress(POSTGRES.getJdbcUrl("postgres", name));
        }

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("parley-postgres-");
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                AtTheEnd.close(() -> stop(postgres, folder));
                return postgres;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** Stops it. The files of all its databases take longer to delete than an ending process is given. */
        private static void stop(EmbeddedPostgres postgres, Path folder) {
            try {
                postgres.close();
                var _ = new ProcessBuilder("rm", "-rf", folder.toString()).start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static synchronized void execute(String sql) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
