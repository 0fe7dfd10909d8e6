package org.parley.store;

import java.nio.file.Path;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * Where the store is: a SQLite file in the data folder, or a PostgreSQL database.
 *
 * @param url a JDBC address; user and password of PostgreSQL are parameters of it
 */
public record DatabaseAddress(String url) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String SQLITE = "jdbc:sqlite:";

    public DatabaseAddress {
        if (!url.startsWith(POSTGRESQL) && !url.startsWith(SQLITE)) {
            throw new IllegalArgumentException(
                    "the database is given as jdbc:postgresql://HOST/NAME?user=…&password=…, not as \"" + url + "\"");
        }
    }

    /** The database asked for, or else the SQLite file of the data folder. */
    public static DatabaseAddress of(@Nullable String url, Path dataFolder) {
        return url == null ? inFolder(dataFolder) : new DatabaseAddress(url);
    }

    /** The SQLite file of a data folder. */
    public static DatabaseAddress inFolder(Path dataFolder) {
        return new DatabaseAddress(SQLITE + dataFolder.resolve("parley.db").toAbsolutePath());
    }

    /** Whether this is a SQLite file. */
    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    SQLDialect dialect() {
        return isSqlite() ? SQLDialect.SQLITE : SQLDialect.POSTGRES;
    }
}
