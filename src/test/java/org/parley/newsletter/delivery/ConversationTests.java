package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.accounts.MailRelay;

/** The talk with the relay, with relays that behave and with such as do not. */
class ConversationTests {

    private Sink sink;

    ConversationTests() throws IOException {
        sink = Sink.keeping();
    }

    @BeforeEach
    void open() throws IOException {
        sink.close();
        sink = Sink.keeping();
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void manyMessagesGoOverOneConnection(boolean pipelining) throws IOException {
        if (!pipelining) {
            sink.offering("8BITMIME");
        }

        Handed handed = talk(parcels(50));

        assertThat(handed.kinds()).hasSize(50).allMatch("SENT"::equals);
        assertThat(sink.count()).isEqualTo(50);
        assertThat(sink.connections()).isEqualTo(1);
        assertThat(handed.noted).as("each is noted before it goes").hasSize(50);
    }

    @Test
    void lineThatBeginsWithADotArrivesAsItWas() throws IOException {
        var _ = talk(List.of(parcel(1, "a@example.org", "Subject: dots\r\n\r\n.\r\n..two\r\n.one\r\nno end")));

        assertThat(sink.messages()).containsExactly("Subject: dots\r\n\r\n.\r\n..two\r\n.one\r\nno end\r\n");
    }

    @Test
    void longMessageArrivesWhole() throws IOException {
        String body = "Subject: long\r\n\r\n" + "0123456789abcdef\r\n".repeat(20_000);

        var _ = talk(List.of(parcel(1, "a@example.org", body), parcel(2, "b@example.org", body)));

        assertThat(sink.messages()).containsExactly(body, body);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusedRecipientStopsNobodyElse(boolean pipelining) throws IOException {
        if (!pipelining) {
            sink.offering();
        }
        sink.answering(command -> switch (command) {
            case "RCPT TO:<reader2@example.org>" -> "550 5.1.1 No such user";
            case "RCPT TO:<reader3@example.org>" -> "451 4.7.1 Try again\r\nlater".replace("\r\nlater", "");
            case "RCPT TO:<reader4@example.org>" -> "550-5.7.1 We do not\r\n550 5.7.1 like you";
            case "DOT reader5@example.org" -> "554 5.7.1 Looks like spam";
            case "DOT reader6@example.org" -> "452 4.3.1 Disk full";
            default -> null;
        });

        Handed handed = talk(parcels(8));

        assertThat(handed.kinds())
                .containsExactly("SENT", "NO_SUCH_ADDRESS", "LATER", "REFUSED", "REFUSED", "LATER", "SENT", "SENT");
        assertThat(handed.answers().get(3)).isEqualTo("550 5.7.1 We do not 5.7.1 like you");
        assertThat(sink.taken())
                .containsOnlyKeys(
                        "reader1@example.org",
                        "reader5@example.org",
                        "reader6@example.org",
                        "reader7@example.org",
                        "reader8@example.org");
    }

    @Test
    void relayThatAsksForAMessageWithoutRecipientsGetsAnEmptyOne() throws IOException {
        sink.answering(command -> switch (command) {
            case "RCPT TO:<reader1@example.org>" -> "550 5.1.1 No such user";
            case "DATA" -> sink.commands().contains("RCPT TO:<reader2@example.org>") ? null : "354 go on all the same";
            case "DOT " -> "554 5.5.1 No valid recipients";
            default -> null;
        });

        Handed handed = talk(parcels(2));

        assertThat(handed.kinds()).containsExactly("NO_SUCH_ADDRESS", "SENT");
        assertThat(sink.messages()).containsExactly("", "Subject: 2\r\n\r\nHello 2\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void relayThatHangsUpBeforeTheMessageLeavesItUntried(String verb) {
        sink.answering(command -> command.startsWith(verb) && sink.count() == 2 ? "" : null);
        Handed handed = new Handed(parcels(5));

        assertThatThrownBy(() -> talk(handed)).isInstanceOf(IOException.class);

        assertThat(handed.kinds()).containsExactly("SENT", "SENT");
        assertThat(handed.noted).containsExactly(1, 2);
    }

    @Test
    void relayThatHangsUpInsteadOfAnsweringLeavesTheMessageUnconfirmed() {
        sink.answering(command -> command.equals("DOT reader3@example.org") ? "" : null);
        Handed handed = new Handed(parcels(5));

        assertThatThrownBy(() -> talk(handed)).isInstanceOf(IOException.class);

        assertThat(handed.kinds()).containsExactly("SENT", "SENT", "UNCONFIRMED");
        assertThat(handed.noted).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCPT TO:<reader3@example.org>",
                "MAIL FROM:<bounce+3@journal.example>",
                "DOT reader3@example.org"
            })
    void relayThatClosesWithANoticeEndsTheConversation(String where) {
        sink.answering(command -> command.equals(where) ? "421 4.3.2 Shutting down" : null);
        Handed handed = new Handed(parcels(5));

        assertThatThrownBy(() -> talk(handed)).isInstanceOf(IOException.class);

        assertThat(handed.kinds().subList(0, 2)).containsExactly("SENT", "SENT");
        assertThat(handed.kinds()).hasSizeLessThanOrEqualTo(3).doesNotContain("UNCONFIRMED", "REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "25", "999 what", "250x", "250-one\r\n550 two", "\0\0\0\0"})
    void answerThatCannotBeUnderstoodEndsTheConversation(String answer) {
        sink.answering(command -> command.equals("MAIL FROM:<bounce+2@journal.example>") ? answer : null);
        Handed handed = new Handed(parcels(3));

        assertThatThrownBy(() -> talk(handed)).isInstanceOf(IOException.class);

        assertThat(handed.kinds()).first().isEqualTo("SENT");
        assertThat(handed.noted).containsExactly(1);
    }

    @Test
    void answersWithoutEndAreNotReadWithoutEnd() {
        sink.answering(command -> command.startsWith("RCPT") ? "250 " + "x".repeat(100_000) : null);
        assertThatThrownBy(() -> talk(parcels(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long");

        sink.answering(command -> command.startsWith("RCPT") ? "250-x\r\n".repeat(1_000) + "250 x" : null);
        assertThatThrownBy(() -> talk(parcels(1))).isInstanceOf(IOException.class);
    }

    @Test
    void longGreetingAndManyOffersAreUnderstood() throws IOException {
        sink.answering(
                command -> command.equals("CONNECT") ? "220-welcome\r\n220-" + "x".repeat(1_000) + "\r\n220 go" : null);

        assertThat(talk(parcels(1)).kinds()).containsExactly("SENT");
    }

    @Test
    void relayThatTakesNothingFromUsHarmsNoRecipient() {
        sink.answering(command -> command.startsWith("MAIL") ? "550 5.7.1 Sender rejected" : null);
        Handed handed = new Handed(parcels(3));

        assertThatThrownBy(() -> talk(handed))
                .isInstanceOfSatisfying(
                        RelayTrouble.class,
                        trouble -> assertThat(trouble.isLasting()).isTrue())
                .hasMessageContaining("Sender rejected");

        assertThat(handed.kinds()).containsExactly("UNTRIED");
    }

    @Test
    void internationalAddressNeedsARelayThatTakesIt() throws IOException {
        Handed taken = talk(List.of(parcel(1, "用户@例え.jp", "Subject: x\r\n\r\nx\r\n")));
        assertThat(taken.kinds()).containsExactly("SENT");
        assertThat(sink.commands())
                .contains("MAIL FROM:<bounce+1@journal.example> SMTPUTF8", "RCPT TO:<用户@xn--r8jz45g.jp>");

        sink.offering("PIPELINING");
        Handed refused = talk(List.of(
                parcel(1, "用户@例え.jp", "Subject: x\r\n\r\nx\r\n"), parcel(2, "a@例え.jp", "Subject: x\r\n\r\nx\r\n")));
        assertThat(refused.kinds()).containsExactly("REFUSED", "SENT");
    }

    @Test
    void userSignsIn() throws IOException {
        sink.offering("AUTH LOGIN PLAIN");
        sink.answering(command -> command.startsWith("AUTH")
                ? command.equals("AUTH PLAIN AHUAcA==") ? "235 welcome" : "535 5.7.8 wrong"
                : null);

        try (RelayConnection connection = open(settings("u", "p", MailRelay.Encryption.NONE))) {
            assertThat(connection.offers("AUTH LOGIN PLAIN")).isTrue();
        }
        assertThatThrownBy(() -> open(settings("u", "x", MailRelay.Encryption.NONE)))
                .isInstanceOf(RelayTrouble.class)
                .hasMessageContaining("wrong");
    }

    @Test
    void nothingIsSaidInTheClearWhereEncryptionIsAskedFor() {
        assertThatThrownBy(() -> open(settings("u", "p", MailRelay.Encryption.STARTTLS)))
                .isInstanceOf(RelayTrouble.class);
        assertThat(sink.commands()).noneMatch(command -> command.startsWith("AUTH"));
    }

    private Handed talk(List<Parcel> parcels) throws IOException {
        Handed handed = new Handed(parcels);
        talk(handed);
        return handed;
    }

    private void talk(Handed handed) throws IOException {
        try (RelayConnection connection = open(settings(null, "", MailRelay.Encryption.IF_OFFERED))) {
            new Conversation(connection).hold(handed);
        }
    }

    private static RelayConnection open(RelaySettings settings) throws IOException {
        return RelayConnection.open(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private RelaySettings settings(@Nullable String user, String password, MailRelay.Encryption encryption) {
        Duration patience = Duration.ofSeconds(5);
        return new RelaySettings(
                new MailRelay("127.0.0.1", sink.port(), user, password, encryption),
                1,
                0,
                0,
                Map.of(),
                new RelaySettings.Timeouts(patience, patience, patience));
    }

    private static List<Parcel> parcels(int count) {
        List<Parcel> parcels = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            parcels.add(parcel(
                    number,
                    "reader" + number + "@example.org",
                    "Subject: " + number + "\r\n\r\nHello " + number + "\r\n"));
        }
        return parcels;
    }

    private static Parcel parcel(int number, String recipient, String message) {
        return new Parcel(number, "bounce+" + number + "@journal.example", recipient, octets -> octets.add(message));
    }

    /** Hands parcels over, and remembers what it was told. */
    private static final class Handed implements Handing {

        private final Deque<Parcel> left;
        private final List<Integer> noted = new ArrayList<>();
        private final Map<Integer, Outcome> outcomes = new LinkedHashMap<>();

        Handed(List<Parcel> parcels) {
            left = new ArrayDeque<>(parcels);
        }

        @Override
        public @Nullable Parcel ready() {
            return left.poll();
        }

        @Override
        public @Nullable Parcel await() {
            return left.poll();
        }

        @Override
        public void handing(Parcel parcel) {
            noted.add(parcel.number());
        }

        @Override
        public void came(Parcel parcel, Outcome outcome) {
            assertThat(outcomes.put(parcel.number(), outcome)).as("told once").isNull();
        }

        List<String> kinds() {
            return outcomes.values().stream()
                    .map(outcome -> outcome.kind().name())
                    .toList();
        }

        List<String> answers() {
            return outcomes.values().stream().map(Outcome::answer).toList();
        }
    }
}
