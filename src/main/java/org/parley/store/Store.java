package org.parley.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The database: many readers, and writes that are transactions which log their changes.
 *
 * <p>SQLite has one write connection, so that writers wait for each other in the application and never for a busy file.
 */
public final class Store implements AutoCloseable {

    private static final int READERS = 8;

    private final Clock clock;
    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final DSLContext write;
    private final DSLContext read;
    private final List<Runnable> committed = new CopyOnWriteArrayList<>();

    /** Opens the database and brings its schema up to date. */
    public Store(DatabaseAddress address, Clock clock) {
        this.clock = clock;
        boolean sqlite = address.isSqlite();
        writer = open(address, "parley-write", sqlite ? 1 : READERS, false);
        Migration.run(writer, address);
        reader = open(address, "parley-read", READERS, true);
        write = context(address, writer);
        read = context(address, reader);
    }

    /** Reads; what is read is one statement's view, or several statements' in turn. */
    public <T> T read(Function<DSLContext, T> query) {
        return query.apply(read);
    }

    /** Writes in one transaction on behalf of somebody and returns what the work returns. */
    public <T> T write(String by, Function<Transaction, T> work) {
        List<Boolean> logged = new ArrayList<>(1);
        T result = write.transactionResult(configuration -> {
            Transaction transaction = new Transaction(DSL.using(configuration), by, clock.instant());
            T value = work.apply(transaction);
            logged.add(transaction.writeLog());
            return value;
        });
        if (logged.contains(true)) {
            committed.forEach(Runnable::run);
        }
        return result;
    }

    /** Writes in one transaction on behalf of somebody. */
    public void run(String by, Consumer<Transaction> work) {
        var _ = write(by, transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /** Has something called, on the writer's thread, after each commit of this process that logged a change. */
    void afterCommit(Runnable listener) {
        committed.add(listener);
    }

    private static DSLContext context(DatabaseAddress address, HikariDataSource source) {
        Settings settings = new Settings()
                .withRenderSchema(false)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false);
        return DSL.using(
                new DefaultConfiguration().set(source).set(address.dialect()).set(settings));
    }

    private static HikariDataSource open(DatabaseAddress address, String name, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        if (address.isSqlite()) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("busy_timeout", "10000");
            config.addDataSourceProperty("transaction_mode", readOnly ? "DEFERRED" : "IMMEDIATE");
            if (readOnly) {
                config.setConnectionInitSql("PRAGMA query_only = true");
            }
        } else {
            config.setReadOnly(readOnly);
            config.addDataSourceProperty("readOnlyMode", "always");
        }
        return new HikariDataSource(config);
    }

    /** Closes all connections. */
    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
