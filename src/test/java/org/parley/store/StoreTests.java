package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.parley.store.schema.Tables.SETTING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothStores
class StoreTests {

    private static final int WRITERS = 16;
    private static final int WRITES = 10;

    private final DatabaseAddress address;

    @AutoClose
    private final Store store;

    private final ChangeLog log;

    StoreTests(StoreKind kind, @TempDir Path folder) {
        address = kind.address(folder);
        store = StoreKind.open(address);
        log = new ChangeLog(store);
    }

    @Test
    void newStoreHasAnEmptyLog() {
        assertThat(log.newest()).isZero();
        assertThat(log.after(0, 10)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackWithItsChange() {
        store.run("an editor", transaction -> set(transaction, "title", "A journal"));

        assertThat(content("title")).isEqualTo("A journal");
        assertThat(log.after(0, 10))
                .containsExactly(
                        new Change(1, StoreKind.NOW, "an editor", "set", new Subject("setting", "title"), null));
    }

    @Test
    void changeIsLoggedWithItsNote() {
        store.run(
                "an editor",
                transaction ->
                        transaction.changed("retracted", new Subject("edition", "1"), "The figures were wrong."));

        assertThat(log.after(0, 10))
                .extracting(Change::act, Change::note)
                .containsExactly(tuple("retracted", "The figures were wrong."));
    }

    @Test
    void noteThatIsTooLongIsCutBetweenCharacters() {
        store.run(
                "an editor",
                transaction -> transaction.changed(
                        "retracted", new Subject("edition", "1"), "\ud842\udfb7".repeat(Transaction.NOTE + 1)));

        assertThat(log.after(0, 1))
                .extracting(Change::note)
                .containsExactly("\ud842\udfb7".repeat(Transaction.NOTE - 1) + "…");
    }

    @Test
    void workThatFailsLeavesNeitherWriteNorChange() {
        assertThatThrownBy(() -> store.run("an editor", transaction -> {
                    set(transaction, "title", "A journal");
                    throw new IllegalStateException("no longer wanted");
                }))
                .hasMessageContaining("no longer wanted");

        assertThat(settings()).isZero();
        assertThat(log.newest()).isZero();
    }

    @Test
    void statementThatFailsTakesTheWholeTransactionBack() {
        store.run("an editor", transaction -> set(transaction, "title", "A journal"));

        assertThatThrownBy(() -> store.run("an editor", transaction -> {
                    set(transaction, "tagline", "of debate");
                    set(transaction, "title", "Another journal");
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(settings()).isEqualTo(1);
        assertThat(log.newest()).isEqualTo(1);
    }

    @Test
    void changeSaidTwiceInOneTransactionIsLoggedOnce() {
        Subject subject = new Subject("setting", "title");
        store.run("an editor", transaction -> {
            transaction.changed("set", subject);
            transaction.changed("set", subject);
            transaction.changed("reset", subject);
        });

        assertThat(log.after(0, 10)).extracting(Change::act).containsExactly("set", "reset");
    }

    @Test
    void transactionMayChangeMoreThanOneStatementTakes() {
        int many = 20_000;
        store.run(
                "an editor",
                transaction -> IntStream.rangeClosed(1, many)
                        .forEach(number ->
                                transaction.changed("set", new Subject("setting", Integer.toString(number)))));

        assertThat(log.newest()).isEqualTo(many);
        assertThat(log.after(many - 1, 10))
                .extracting(Change::subject)
                .containsExactly(new Subject("setting", Integer.toString(many)));
    }

    @Test
    void logIsReadFromAPlaceUpToALimit() {
        for (int i = 1; i <= 5; i++) {
            String id = "s" + i;
            store.run("an editor", transaction -> transaction.changed("set", new Subject("setting", id)));
        }

        assertThat(log.after(2, 2)).extracting(change -> change.subject().id()).containsExactly("s3", "s4");
        assertThat(log.after(5, 10)).isEmpty();
    }

    @Test
    void readersCannotWrite() {
        assertThatThrownBy(() -> store.read(db -> db.deleteFrom(SETTING).execute()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void logOfManyWritersAtOnceHasNoGapsAndIsReadInTheOrderOfCommits() throws Exception {
        try (Store second = StoreKind.open(address);
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                ExecutorService follower = Executors.newSingleThreadExecutor()) {
            CountDownLatch begin = new CountDownLatch(1);
            CountDownLatch written = new CountDownLatch(WRITERS);
            Future<List<Long>> followed = follower.submit(() -> follow(written));
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Store own = i % 2 == 0 ? store : second;
                String name = "writer " + i;
                all.add(writers.submit(() -> {
                    begin.await();
                    write(own, name);
                    written.countDown();
                    return name;
                }));
            }
            begin.countDown();
            for (Future<?> writer : all) {
                writer.get();
            }

            List<Long> whole =
                    LongStream.rangeClosed(1, WRITERS * WRITES).boxed().toList();
            assertThat(log.after(0, 1_000)).extracting(Change::seq).isEqualTo(whole);
            assertThat(followed.get())
                    .as("what one who follows the log saw, never stepping over a change that was committed late")
                    .isEqualTo(whole);
        }
    }

    private static void write(Store store, String name) {
        for (int n = 0; n < WRITES; n++) {
            String key = name + " " + n;
            store.run(name, transaction -> set(transaction, key, "written"));
        }
    }

    /** Follows the log while others write, as a tailer does. */
    private List<Long> follow(CountDownLatch written) {
        List<Long> seen = new ArrayList<>();
        boolean last = false;
        while (true) {
            List<Change> changes = log.after(seen.isEmpty() ? 0 : seen.getLast(), 7);
            changes.forEach(change -> seen.add(change.seq()));
            if (changes.isEmpty()) {
                if (last) {
                    return seen;
                }
                last = written.getCount() == 0;
            }
        }
    }

    private static void set(Transaction transaction, String name, String content) {
        transaction
                .db()
                .insertInto(SETTING, SETTING.NAME, SETTING.LANGUAGE, SETTING.CONTENT)
                .values(name, "en", content)
                .execute();
        transaction.changed("set", new Subject("setting", name));
    }

    private int settings() {
        return store.read(db -> db.fetchCount(SETTING));
    }

    private String content(String name) {
        return store.read(db -> db.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchSingle()
                .value1());
    }
}
