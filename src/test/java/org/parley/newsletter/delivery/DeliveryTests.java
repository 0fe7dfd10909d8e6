package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.SettableClock;
import org.parley.store.Store;
import org.parley.store.StoreKind;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;
import org.springframework.stereotype.Component;

/** How mailings are sent, put off, held, paused and cancelled, to a relay that does as the test says. */
@OnBothStores
class DeliveryTests {

    private static final Boot BOOT = new Boot("this start");

    private final SettableClock clock = SettableClock.standing();
    private final Path folder;
    private final Sink sink = Sink.keeping();
    private final Store store;
    private Delivery delivery;

    DeliveryTests(StoreKind kind, @TempDir Path folder) throws IOException {
        this.folder = folder;
        store = new Store(kind.address(folder), clock);
        delivery = with(Map.of());
    }

    private Delivery with(Map<String, Object> further) {
        Map<String, Object> settings = new HashMap<>(further);
        settings.put("parley.mail.port", sink.port());
        settings.putIfAbsent("parley.mail.connections", 1);
        return new Delivery(store, clock, folder, settings, Trouble.class, Gone.class);
    }

    /** Keeps what it is told of addresses. */
    @Component
    static class Trouble implements AddressTrouble {

        private final Map<String, Kind> told = new HashMap<>();

        Trouble() {}

        @Override
        public void happened(Transaction transaction, AddressTrouble.Trouble trouble) {
            told.put(trouble.subscriber(), trouble.kind());
        }
    }

    /** Those who have left. */
    @Component
    static class Gone implements Departures {

        private Set<String> gone = Set.of();

        Gone() {}

        @Override
        public Set<String> among(DSLContext db, @Nullable String listId, Collection<String> subscribers) {
            return subscribers.stream().filter(gone::contains).collect(Collectors.toSet());
        }
    }

    @AfterEach
    void close() throws IOException {
        delivery.close();
        sink.close();
    }

    @Test
    void mailingIsSentToEachAndIsDone() throws Exception {
        MailingId mailing = delivery.mailing(450);

        sendUntilDone(mailing);

        assertThat(delivery.progress(mailing).count(RecipientState.SENT)).isEqualTo(450);
        assertThat(sink.taken())
                .hasSize(450)
                .allSatisfy((_, times) -> assertThat(times).hasValue(1));
        assertThat(sink.connections()).isEqualTo(1);
        assertThat(delivery.progress(mailing).ended()).isEqualTo(clock.instant());
    }

    @Test
    void mailingWaitsForItsTime() throws Exception {
        MailingId mailing = delivery.part(MakeMailing.class)
                .make(
                        Delivery.OPERATOR,
                        new NewMailing(
                                "weekly", Delivery.contents(), clock.instant().plus(Duration.ofHours(1))),
                        (_, after, _) -> after == null ? List.of(Delivery.recipient(1, "a@example.org")) : List.of());

        assertThat(take()).isEmpty();
        clock.pass(Duration.ofHours(1));
        sendUntilDone(mailing);
        assertThat(sink.count()).isEqualTo(1);
    }

    @Test
    void whatIsPutOffIsTriedAgainLaterAndNotForever() throws Exception {
        MailingId mailing = delivery.mailing(1);
        sink.answering(command -> command.startsWith("RCPT") ? "451 4.7.1 Greylisted" : null);
        delivery.senders().start();

        until(() -> delivery.progress(mailing).again() == 1);
        assertThat(take()).as("not at once").isEmpty();
        int tries = 1;
        while (delivery.progress(mailing).state() != MailingState.DONE) {
            clock.pass(Duration.ofHours(12));
            int now = ++tries;
            until(() -> attempts(mailing) == now || delivery.progress(mailing).state() == MailingState.DONE);
            assertThat(tries).isLessThan(10);
        }

        assertThat(delivery.progress(mailing).count(RecipientState.FAILED)).isEqualTo(1);
        assertThat(delivery.part(Trouble.class).told)
                .containsEntry("subscriber-0000001", AddressTrouble.Kind.UNDELIVERED);
    }

    private int attempts(MailingId mailing) {
        Mailings mailings = delivery.part(Mailings.class);
        return java.util.stream.Stream.of(RecipientState.WAITING, RecipientState.FAILED)
                .flatMap(state -> mailings.recipients(Delivery.OPERATOR, mailing, state, 0, 1).stream())
                .mapToInt(Mailings.Delivered::attempts)
                .sum();
    }

    @Test
    void addressThatIsRefusedFailsAndIsReported() throws Exception {
        MailingId mailing = delivery.mailing(3);
        sink.answering(command -> command.equals("RCPT TO:<reader2@example.org>") ? "550 5.1.1 No such user" : null);

        sendUntilDone(mailing);

        assertThat(delivery.part(Trouble.class).told)
                .containsExactly(Map.entry("subscriber-0000002", AddressTrouble.Kind.GONE));
        assertThat(delivery.part(Mailings.class).recipients(Delivery.OPERATOR, mailing, RecipientState.FAILED, 0, 10))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.address()).isEqualTo("reader2@example.org");
                    assertThat(failed.answer()).isEqualTo("550 5.1.1 No such user");
                });
    }

    @Test
    void relayThatRefusesAllHoldsTheMailingAndHarmsNobody() throws Exception {
        MailingId mailing = delivery.mailing(300);
        sink.answering(command -> command.startsWith("DOT") ? "554 5.7.1 Looks like spam" : null);
        delivery.senders().start();

        until(() -> delivery.progress(mailing).state() == MailingState.PAUSED);

        assertThat(delivery.progress(mailing).heldBecause()).contains("Looks like spam");
        assertThat(delivery.progress(mailing).count(RecipientState.FAILED)).isBetween(20, 22);
        assertThat(delivery.part(Trouble.class).told).isEmpty();
        sink.answering(_ -> null);
        assertThat(delivery.part(SteerMailing.class).resume(Delivery.OPERATOR, mailing))
                .isTrue();
        until(() -> delivery.progress(mailing).state() == MailingState.DONE);
    }

    @Test
    void relayThatTakesNothingFromUsHoldsTheMailing() throws Exception {
        MailingId mailing = delivery.mailing(30);
        sink.answering(command -> command.startsWith("MAIL") ? "550 5.7.1 Not from you" : null);
        delivery.senders().start();

        until(() -> delivery.progress(mailing).state() == MailingState.PAUSED);

        assertThat(delivery.progress(mailing).count(RecipientState.WAITING)).isEqualTo(30);
        assertThat(delivery.progress(mailing).heldBecause()).contains("Not from you");
    }

    @Test
    void relayThatHangsUpIsCalledAgainAndNobodyGetsItTwice() throws Exception {
        MailingId mailing = delivery.mailing(60);
        sink.answering(command -> command.equals("DOT reader20@example.org")
                        || (command.equals("RCPT TO:<reader40@example.org>") && sink.connections() < 3)
                ? ""
                : null);

        sendUntilDone(mailing);

        assertThat(delivery.progress(mailing).count(RecipientState.SENT)).isEqualTo(59);
        assertThat(delivery.part(Mailings.class)
                        .recipients(Delivery.OPERATOR, mailing, RecipientState.UNCONFIRMED, 0, 10))
                .extracting(Mailings.Delivered::address)
                .containsExactly("reader20@example.org");
        assertThat(sink.taken())
                .hasSize(60)
                .allSatisfy((_, times) -> assertThat(times).hasValue(1));
    }

    @Test
    void whoHasLeftIsNotWrittenTo() throws Exception {
        MailingId mailing = delivery.mailing(5);
        delivery.part(Gone.class).gone = Set.of("subscriber-0000003");

        sendUntilDone(mailing);

        assertThat(sink.taken()).hasSize(4).doesNotContainKey("reader3@example.org");
        assertThat(delivery.progress(mailing).count(RecipientState.SKIPPED)).isEqualTo(1);
    }

    @Test
    void pausedMailingRestsAndCancelledOneEnds() throws Exception {
        SteerMailing steer = delivery.part(SteerMailing.class);
        MailingId mailing = delivery.mailing(5);

        assertThat(steer.pause(Delivery.OPERATOR, mailing)).isTrue();
        assertThat(steer.pause(Delivery.OPERATOR, mailing)).isFalse();
        assertThat(take()).isEmpty();
        assertThat(steer.resume(Delivery.OPERATOR, mailing)).isTrue();
        Window inHand = take().getFirst();
        assertThat(steer.cancel(Delivery.OPERATOR, mailing)).isTrue();
        delivery.part(Settlement.class)
                .settle("a", inHand, Map.of(1, new Outcome(Outcome.Kind.SENT, "250 ok")), Map.of());

        assertThat(delivery.progress(mailing).state()).isEqualTo(MailingState.CANCELLED);
        assertThat(delivery.progress(mailing).counts())
                .containsOnly(Map.entry(RecipientState.SENT, 1), Map.entry(RecipientState.SKIPPED, 4));
        assertThat(steer.resume(Delivery.OPERATOR, mailing)).isFalse();
    }

    @Test
    void sendersNeverHaveTheSameRecipient() {
        var _ = delivery.mailing(300);
        Leases leases = delivery.part(Leases.class);
        String now = UtcInstant.format(clock.instant());
        leases.open("a", "here");
        leases.open("b", "there");

        List<Leased> first = leases.take("a", 200, now).orElseThrow().recipients();
        List<Leased> second = leases.take("b", 200, now).orElseThrow().recipients();

        assertThat(first).hasSize(200);
        assertThat(second).hasSize(100).doesNotContainAnyElementsOf(first);
    }

    @Test
    void domainGetsNoMoreThanItsShare() throws Exception {
        delivery = with(Map.of("parley.mail.domains", "slow.example=2"));
        MailingId mailing = delivery.mailing(List.of(
                Delivery.recipient(1, "a@slow.example"),
                Delivery.recipient(2, "b@slow.example"),
                Delivery.recipient(3, "c@slow.example"),
                Delivery.recipient(4, "d@slow.example"),
                Delivery.recipient(5, "e@slow.example"),
                Delivery.recipient(6, "f@fast.example"),
                Delivery.recipient(7, "g@fast.example")));
        delivery.senders().start();

        until(() -> sink.count() == 4 && delivery.progress(mailing).count(RecipientState.LEASED) == 0);
        assertThat(sink.taken())
                .containsOnlyKeys("a@slow.example", "b@slow.example", "f@fast.example", "g@fast.example");
        clock.pass(Duration.ofSeconds(1));
        until(() -> sink.count() == 6);
        clock.pass(Duration.ofSeconds(1));
        until(() -> delivery.progress(mailing).state() == MailingState.DONE);
        assertThat(sink.count()).isEqualTo(7);
    }

    @Test
    void deadSendersWorkIsSettledByItsJournal() throws IOException {
        MailingId mailing = delivery.mailing(5);
        killed("a", BOOT, mailing);

        assertThat(delivery.part(Recovery.class).run(journals(), BOOT)).isEqualTo(1);

        assertThat(delivery.progress(mailing).counts())
                .containsOnly(
                        Map.entry(RecipientState.SENT, 1),
                        Map.entry(RecipientState.UNCONFIRMED, 1),
                        Map.entry(RecipientState.WAITING, 3));
        assertThat(journals()).isEmptyDirectory();
    }

    @Test
    void afterAPowerCutNothingIsSentAgainThatMayHaveGone() throws IOException {
        MailingId mailing = delivery.mailing(5);
        killed("a", new Boot("the start before"), mailing);

        assertThat(delivery.part(Recovery.class).run(journals(), BOOT)).isEqualTo(1);

        assertThat(delivery.progress(mailing).counts())
                .containsOnly(Map.entry(RecipientState.SENT, 1), Map.entry(RecipientState.UNCONFIRMED, 4));
    }

    @Test
    void journalThatWasCutOffIsReadAsFarAsItGoes() throws IOException {
        MailingId mailing = delivery.mailing(5);
        killed("a", BOOT, mailing);
        Path file = journals().resolve("a.journal");
        Files.writeString(file, Files.readString(file) + "H 3");

        assertThat(delivery.part(Recovery.class).run(journals(), BOOT)).isEqualTo(1);

        assertThat(delivery.progress(mailing).count(RecipientState.WAITING)).isEqualTo(3);
    }

    @Test
    void livingSendersJournalIsLeftAlone() throws IOException {
        MailingId mailing = delivery.mailing(5);
        Journal journal = Journal.begin(journals(), "a", BOOT);
        delivery.part(Leases.class).open("a", "here");
        var _ = take();

        assertThat(delivery.part(Recovery.class).run(journals(), BOOT)).isZero();
        assertThat(delivery.progress(mailing).count(RecipientState.LEASED)).isEqualTo(5);
        journal.close();
    }

    @Test
    void lostSenderIsListedAndGivenUpByAPersonAlone() {
        MailingId mailing = delivery.mailing(5);
        delivery.part(Leases.class).open("a", "elsewhere:/lost");
        var _ = take();
        Mailings mailings = delivery.part(Mailings.class);
        assertThat(mailings.silent(Delivery.OPERATOR)).isEmpty();
        clock.pass(Duration.ofHours(1));

        assertThat(take()).as("nobody takes them").isEmpty();
        assertThat(mailings.silent(Delivery.OPERATOR)).singleElement().satisfies(sender -> {
            assertThat(sender.place()).isEqualTo("elsewhere:/lost");
            assertThat(sender.inHand()).isEqualTo(5);
        });
        assertThat(delivery.part(GiveUpSender.class).giveUp(Delivery.OPERATOR, "a"))
                .isEqualTo(5);

        assertThat(delivery.progress(mailing).count(RecipientState.UNCONFIRMED)).isEqualTo(5);
        assertThat(mailings.silent(Delivery.OPERATOR)).isEmpty();
    }

    @Test
    void mailingsAreForEditorsAlone() {
        MailingId mailing = delivery.mailing(1);
        Caller author = new Caller.Member(AccountId.next(), "An author", Set.of(Role.AUTHOR), null);

        assertThatThrownBy(() -> delivery.part(SteerMailing.class).cancel(author, mailing))
                .isInstanceOf(Policy.Refused.class);
        assertThatThrownBy(() -> delivery.part(Mailings.class).progress(author, mailing))
                .isInstanceOf(Policy.Refused.class);
    }

    @Test
    void addressWithALineBreakIsNoRecipient() {
        for (String address : List.of(
                "a\r\nRCPT TO:<b@example.org>",
                "a@b\n.org",
                "<a@example.org>",
                "a@",
                "@b",
                "x".repeat(250) + "@b.org")) {
            assertThatThrownBy(() -> Delivery.recipient(1, address)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Leaves behind what a sender would that was killed after the first was answered and the second handed over. */
    private void killed(String lease, Boot boot, MailingId mailing) throws IOException {
        Journal journal = Journal.begin(journals(), lease, boot);
        delivery.part(Leases.class).open(lease, "here");
        assertThat(take()).hasSize(1);
        journal.window(mailing);
        journal.handing(1);
        journal.answered(1, new Outcome(Outcome.Kind.SENT, "250 ok"));
        journal.handing(2);
        journal.abandon();
    }

    private Path journals() {
        return folder.resolve("journals");
    }

    private List<Window> take() {
        return delivery.part(Leases.class).take("a", 200, UtcInstant.format(clock.instant())).stream()
                .toList();
    }

    private void sendUntilDone(MailingId mailing) throws InterruptedException {
        delivery.senders().start();
        until(() -> delivery.progress(mailing).state() == MailingState.DONE);
    }

    private static void until(BooleanSupplier come) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int looks = 0; !come.getAsBoolean(); looks++) {
            assertThat(looks).as("it did not come").isLessThan(3_000);
            var _ = never.await(10, TimeUnit.MILLISECONDS);
        }
    }
}
