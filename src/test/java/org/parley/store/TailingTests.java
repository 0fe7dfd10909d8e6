package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothStores
class TailingTests {

    private final DatabaseAddress address;

    @AutoClose
    private final Store store;

    private final ChangeLog log;

    TailingTests(StoreKind kind, @TempDir Path folder) {
        address = kind.address(folder);
        store = StoreKind.open(address);
        log = new ChangeLog(store);
    }

    @Test
    void tailerCatchesUpWithEverythingThatWasWrittenBefore() {
        Recorder recorder = new Recorder(0);
        change(store, 2_500);

        new Tailing(store, log, List.of(recorder)).catchUp();

        assertThat(recorder.subjects).hasSize(2_500).startsWith("1").endsWith("2500");
        assertThat(recorder.reached()).isEqualTo(2_500);
    }

    @Test
    void tailerThatFailsOnceIsGivenTheSameChangesAgain() {
        Recorder recorder = new Recorder(1);
        Tailing tailing = new Tailing(store, log, List.of(recorder));
        change(store, 3);

        assertThatThrownBy(tailing::catchUp).hasMessage("not yet");
        tailing.catchUp();

        assertThat(recorder.subjects).containsExactly("1", "2", "3");
    }

    @Test
    void runningTailerThatFailedIsTriedAgainByItself() throws InterruptedException {
        Recorder recorder = new Recorder(1);
        Tailing tailing = new Tailing(store, log, List.of(recorder));
        tailing.start();
        try {
            assertThat(tailing.isRunning()).isTrue();
            change(store, 1);
            assertThat(recorder.applied.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            tailing.stop();
        }
        assertThat(recorder.subjects).containsExactly("1");
        assertThat(tailing.isRunning()).isFalse();
    }

    @Test
    void runningTailerIsToldOfWhatAnotherProcessWrote() throws InterruptedException {
        Recorder recorder = new Recorder(0);
        Tailing tailing = new Tailing(store, log, List.of(recorder));
        tailing.start();
        try (Store another = StoreKind.open(address)) {
            change(another, 1);
            assertThat(recorder.applied.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            tailing.stop();
        }
        assertThat(recorder.subjects).containsExactly("1");
    }

    @Test
    void oneTailerThatFailsDoesNotHoldUpAnother() throws InterruptedException {
        Recorder broken = new Recorder(Integer.MAX_VALUE);
        Recorder sound = new Recorder(0);
        Tailing tailing = new Tailing(store, log, List.of(broken, sound));
        tailing.start();
        try {
            change(store, 1);
            assertThat(sound.applied.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            tailing.stop();
        }
        assertThat(broken.subjects).isEmpty();
    }

    @Test
    void tailerThatTakesFewChangesAtOnceIsEndedBetweenThem() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Recorder slow = new Recorder(0) {
            @Override
            public int atOnce() {
                return 1;
            }

            @Override
            public void apply(List<Change> changes) {
                begun.countDown();
                awaitQuietly(go);
                super.apply(changes);
            }
        };
        Tailing tailing = new Tailing(store, log, List.of(slow));
        change(store, 3);
        tailing.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        Thread stopping = Thread.ofVirtual().start(tailing::stop);
        while (tailing.isRunning()) {
            Thread.onSpinWait();
        }
        go.countDown();
        stopping.join();

        assertThat(slow.subjects).containsExactly("1");
    }

    @Test
    void tailerThatGoesWithTheCommitHasAppliedAllOfItWhenTheWriteReturns() {
        Recorder recorder = new Recorder(0) {
            @Override
            public boolean withTheCommit() {
                return true;
            }
        };
        var _ = new Tailing(store, log, List.of(recorder));

        change(store, 1_500);

        assertThat(recorder.subjects).hasSize(1_500);
    }

    @Test
    void tailerThatFailsWithTheCommitFailsNoWriteAndIsTriedAgainByItself() throws InterruptedException {
        Recorder recorder = new Recorder(1) {
            @Override
            public boolean withTheCommit() {
                return true;
            }
        };
        Tailing tailing = new Tailing(store, log, List.of(recorder));
        tailing.start();
        try {
            change(store, 1);
            assertThat(recorder.applied.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            tailing.stop();
        }
        assertThat(recorder.subjects).containsExactly("1");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void change(Store store, int subjects) {
        store.run("test", transaction -> {
            for (int i = 1; i <= subjects; i++) {
                transaction.changed("changed", new Subject("thing", Integer.toString(i)));
            }
        });
    }

    /** A tailer that fails some times and then records what it is given. */
    private static class Recorder implements Tailer {

        private final List<String> subjects = new CopyOnWriteArrayList<>();
        private final CountDownLatch applied = new CountDownLatch(1);
        private final AtomicInteger failures;
        private volatile long reached;

        Recorder(int failures) {
            this.failures = new AtomicInteger(failures);
        }

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public long reached() {
            return reached;
        }

        @Override
        public void apply(List<Change> changes) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            changes.forEach(change -> subjects.add(change.subject().id()));
            reached = changes.getLast().seq();
            applied.countDown();
        }
    }
}
