package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.accounts.Attempts.Count;
import org.parley.accounts.Attempts.Counted;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class AttemptsTests {

    private static final Count ELENA = Counted.ACCOUNT.of("elena@example.org");
    private static final Count OFFICE = Counted.ADDRESS.of("192.0.2.1");

    @AutoClose
    private final AccountsFixture journal;

    private final Attempts attempts;

    AttemptsTests(StoreKind kind, @TempDir Path folder) {
        journal = new AccountsFixture(kind, folder);
        attempts = journal.attempts();
    }

    @Test
    void fewAttemptsAreFreeAndThenEachWaitsTwiceAsLong() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(attempts.begin(ELENA)).as("attempt %s", attempt).isZero();
        }
        assertThat(attempts.begin(ELENA)).isEqualTo(Duration.ofSeconds(5));

        journal.clock().pass(Duration.ofSeconds(5));
        assertThat(attempts.begin(ELENA)).isZero();
        assertThat(attempts.begin(ELENA)).isEqualTo(Duration.ofSeconds(10));

        journal.clock().pass(Duration.ofSeconds(9));
        assertThat(attempts.begin(ELENA)).as("too early is not counted").isEqualTo(Duration.ofSeconds(1));
        journal.clock().pass(Duration.ofSeconds(1));
        assertThat(attempts.begin(ELENA)).isZero();
        assertThat(attempts.begin(ELENA)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void waitIsNeverLongerThanAQuarterOfAnHour() {
        for (int attempt = 1; attempt <= 40; attempt++) {
            journal.clock().pass(attempts.begin(ELENA));
        }
        assertThat(attempts.begin(ELENA)).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void otherAccountsAndOtherPlacesDoNotWait() {
        exhaust(ELENA);

        assertThat(attempts.begin(Counted.ACCOUNT.of("ken@example.org"))).isZero();
        assertThat(attempts.begin(OFFICE)).isZero();
    }

    @Test
    void oneAddressThatTriesManyAccountsWaits() {
        for (int attempt = 1; attempt <= 30; attempt++) {
            assertThat(attempts.begin(Counted.ACCOUNT.of(attempt + "@example.org"), OFFICE))
                    .isZero();
        }
        assertThat(attempts.begin(Counted.ACCOUNT.of("another@example.org"), OFFICE))
                .isPositive();
    }

    @Test
    void successForgetsTheAccountButOnlyOneAttemptOfTheAddress() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            var _ = attempts.begin(ELENA, OFFICE);
        }
        attempts.succeeded(ELENA, OFFICE);

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(attempts.begin(ELENA)).isZero();
        }
        for (int attempt = 1; attempt <= 27; attempt++) {
            assertThat(attempts.begin(OFFICE)).isZero();
        }
        assertThat(attempts.begin(OFFICE)).isPositive();
    }

    @Test
    void attemptsOfYesterdayAreForgotten() {
        exhaust(ELENA);

        journal.clock().pass(Duration.ofHours(25));

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(attempts.begin(ELENA)).isZero();
        }
    }

    @Test
    void manyAtOnceAreMany() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> tries = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> attempts.begin(ELENA)))
                    .toList();
            int let = 0;
            for (Future<Duration> one : tries) {
                let += one.get().isZero() ? 1 : 0;
            }
            assertThat(let).isEqualTo(5);
        }
    }

    private void exhaust(Count count) {
        Duration wait = Duration.ZERO;
        for (int attempt = 0; attempt < 20 && wait.isZero(); attempt++) {
            wait = attempts.begin(count);
        }
        assertThat(wait).isPositive();
    }
}
