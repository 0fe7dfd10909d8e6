package org.parley.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.store.DatabaseAddress;

/** The databases that the journal runs on, each test in an empty one. */
enum TestDatabase {
    SQLITE {
        @Override
        DatabaseAddress empty(Path folder) {
            return DatabaseAddress.inFolder(folder);
        }
    },
    POSTGRESQL {
        @Override
        DatabaseAddress empty(Path folder) {
            String name = "import_" + COUNT.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return new DatabaseAddress(Server.RUNNING.getJdbcUrl("postgres", name));
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    abstract DatabaseAddress empty(Path folder);

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
