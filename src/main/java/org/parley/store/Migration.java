package org.parley.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database's schema up to date. */
final class Migration {

    private Migration() {}

    static void run(DataSource source, DatabaseAddress address) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytes", address.isSqlite() ? "BLOB" : "BYTEA"))
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
