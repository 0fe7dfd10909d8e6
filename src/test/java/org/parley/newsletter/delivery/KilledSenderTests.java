package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.DatabaseAddress;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreKind;

/**
 * Kills sender processes in the midst of it, as {@code kill -9} does, and counts at the relay. {@code bench/newsletter-kill}
 * does the same with the server and more often.
 */
@OnBothStores
class KilledSenderTests {

    private static final int RECIPIENTS = Integer.getInteger("parley.kill.recipients", 2_000);
    private static final int KILLS = Integer.getInteger("parley.kill.kills", 2);
    private static final int CONNECTIONS = 2;

    private final StoreKind kind;

    @TempDir
    private Path folder = Path.of("unset");

    KilledSenderTests(StoreKind kind) {
        this.kind = kind;
    }

    /** On PostgreSQL two processes share the work. */
    @Test
    void eachRecipientGetsItOnceHoweverOftenSendersAreKilled() throws Exception {
        killing(kind == StoreKind.POSTGRESQL ? 2 : 1);
    }

    private void killing(int processes) throws Exception {
        DatabaseAddress address = kind.address(folder);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Sink sink = Sink.counting();
                Delivery delivery =
                        new Delivery(new Store(address, Clock.systemUTC()), Clock.systemUTC(), folder, Map.of())) {
            MailingId mailing = delivery.mailing(RECIPIENTS);
            List<Integer> moments = IntStream.range(0, KILLS)
                    .map(_ -> random.nextInt(RECIPIENTS * 9 / 10))
                    .sorted()
                    .boxed()
                    .toList();
            List<Process> running = new ArrayList<>();
            int killed = 0;
            try {
                for (int process = 0; process < processes; process++) {
                    running.add(start(address, process, sink));
                }
                for (int moment : moments) {
                    until(() -> sink.count() >= moment);
                    Process victim = running.removeFirst();
                    int place = killed++ % processes;
                    assertThat(victim.isAlive()).as(() -> log(place)).isTrue();
                    victim.destroyForcibly().waitFor();
                    running.add(start(address, place, sink));
                }
                until(() -> delivery.progress(mailing).state() == MailingState.DONE);
            } finally {
                running.forEach(Process::destroyForcibly);
            }
            check(delivery, mailing, sink, seed);
        }
    }

    private Process start(DatabaseAddress address, int place, Sink sink) throws IOException {
        Path own = Files.createDirectories(folder.resolve("process" + place));
        return SenderProcess.start(address.url(), own, sink.port());
    }

    private String log(int place) {
        try {
            return Files.readString(folder.resolve("process" + place).resolve("sender.log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static void check(Delivery delivery, MailingId mailing, Sink sink, long seed) {
        Mailings mailings = delivery.part(Mailings.class);
        Set<String> sent = addresses(mailings, mailing, RecipientState.SENT);
        Set<String> unconfirmed = addresses(mailings, mailing, RecipientState.UNCONFIRMED);
        assertThat(sink.taken().values()).as("seed %d: none twice", seed).allMatch(times -> times.get() == 1);
        assertThat(sink.taken().keySet()).as("what is said to be sent was").containsAll(sent);
        Set<String> all = new HashSet<>(sent);
        all.addAll(unconfirmed);
        assertThat(all)
                .as("seed %d: nobody is left out", seed)
                .hasSize(RECIPIENTS)
                .containsAll(sink.taken().keySet());
        assertThat(unconfirmed).as("no more than were on the wire").hasSizeLessThanOrEqualTo(KILLS * CONNECTIONS);
    }

    private static Set<String> addresses(Mailings mailings, MailingId mailing, RecipientState state) {
        return mailings.recipients(Delivery.OPERATOR, mailing, state, 0, RECIPIENTS).stream()
                .map(Mailings.Delivered::address)
                .collect(Collectors.toSet());
    }

    /** Looks every few milliseconds, for a minute at most. */
    private static void until(BooleanSupplier come) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int looks = 0; !come.getAsBoolean(); looks++) {
            assertThat(looks).as("it did not come").isLessThan(12_000);
            var _ = never.await(5, TimeUnit.MILLISECONDS);
        }
    }
}
