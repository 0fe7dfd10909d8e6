package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** Bounces and complaints, brought by a mail server as it brings them. */
@OnBothStores
class ReportTests {

    private final Delivery delivery;
    private final LmtpServer lmtp;
    private MailingId mailing = MailingId.next();

    ReportTests(StoreKind kind, @TempDir Path folder) {
        delivery = new Delivery(
                kind.open(folder),
                Clock.systemUTC(),
                folder,
                Map.of("parley.mail.reports.port", 0, "parley.mail.reports.complaints", "abuse@journal.example"),
                Told.class,
                LmtpServer.class);
        lmtp = delivery.part(LmtpServer.class);
    }

    /** Keeps what it is told. */
    @Component
    static class Told implements AddressTrouble {

        private final List<Trouble> troubles = new ArrayList<>();

        Told() {}

        @Override
        public void happened(Transaction transaction, Trouble trouble) {
            troubles.add(trouble);
        }
    }

    @BeforeEach
    void open() {
        mailing = delivery.mailing(3);
        lmtp.start();
    }

    @AfterEach
    void close() {
        lmtp.stop();
        delivery.close();
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, GONE",
        "5.1.10, GONE",
        "5.2.1, GONE",
        "5.2.2, UNDELIVERED",
        "5.7.1, UNDELIVERED",
        "4.4.7, UNDELIVERED"
    })
    void bounceSaysWhoseAddressFailsAndHow(String status, AddressTrouble.Kind kind) throws IOException {
        assertThat(bring(bounceAddress(2), bounce("failed", status)))
                .last()
                .asString()
                .startsWith("250");

        assertThat(told()).singleElement().satisfies(trouble -> {
            assertThat(trouble.subscriber()).isEqualTo("subscriber-0000002");
            assertThat(trouble.kind()).isEqualTo(kind);
            assertThat(trouble.list()).isEqualTo("weekly");
            assertThat(trouble.detail()).contains(status).contains("User unknown in virtual mailbox table");
        });
        assertThat(delivery.progress(mailing).bounced()).isEqualTo(1);
        assertThat(delivery.part(Mailings.class).reported(Delivery.OPERATOR, mailing, 0, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.address()).isEqualTo("reader2@example.org"));
    }

    @Test
    void sameBounceTwiceIsToldOnce() throws IOException {
        var _ = bring(bounceAddress(2), bounce("failed", "5.1.1"));
        var _ = bring(bounceAddress(2), bounce("failed", "5.1.1"));

        assertThat(told()).hasSize(1);
    }

    @Test
    void delayIsNoTroubleAndNeitherIsAnAutomaticAnswer() throws IOException {
        var _ = bring(bounceAddress(1), bounce("delayed", "4.4.1"));
        var _ = bring(bounceAddress(1), "From: a@example.org\r\nSubject: Away\r\n\r\nI am away.\r\n");

        assertThat(told()).isEmpty();
    }

    @Test
    void complaintIsToldByTheAddressInTheReport() throws IOException {
        String report = """
                From: <feedback@isp.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b"

                --b
                Content-Type: text/plain

                This is a complaint.
                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Isp/1.0
                Version: 1
                Original-Mail-From: <%s>

                --b
                Content-Type: message/rfc822

                Subject: The weekly

                Hello
                --b--
                """.formatted(bounceAddress(3)).replace("\n", "\r\n");

        assertThat(bring("abuse@journal.example", report)).last().asString().contains("noted");

        assertThat(told()).singleElement().satisfies(trouble -> {
            assertThat(trouble.subscriber()).isEqualTo("subscriber-0000003");
            assertThat(trouble.kind()).isEqualTo(AddressTrouble.Kind.COMPLAINT);
        });
    }

    @Test
    void addressThatSomebodyMadeUpIsRefused() throws IOException {
        String own = bounceAddress(1);
        String forged = own.replaceFirst("-1-", "-2-");

        assertThat(forged).isNotEqualTo(own);
        assertThat(bring(forged, bounce("failed", "5.1.1"))).anyMatch(answer -> answer.startsWith("550"));
        assertThat(bring("editors@journal.example", bounce("failed", "5.1.1")))
                .anyMatch(answer -> answer.startsWith("550"));
        assertThat(told()).isEmpty();
    }

    @Test
    void hostileMessageIsTakenAndForgotten() throws IOException {
        String deep = "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
                + "--b\r\n".repeat(5_000);

        assertThat(bring(bounceAddress(1), deep)).last().asString().startsWith("250");
        assertThat(bring(bounceAddress(1), "\0\1\2:\r\n\r\n" + "x".repeat(100_000)))
                .last()
                .asString()
                .startsWith("250");
        assertThat(bring(bounceAddress(1), "x".repeat(1_000).concat("\r\n").repeat(3_000)))
                .last()
                .asString()
                .startsWith("552");
        assertThat(told()).isEmpty();
    }

    @Test
    void addressesOfBouncesFitIntoMail() {
        String address = delivery.part(EnvelopeSender.class).of(mailing, Integer.MAX_VALUE);

        assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
        assertThat(delivery.part(EnvelopeSender.class).read(address.toUpperCase(java.util.Locale.ROOT)))
                .contains(new EnvelopeSender.Message(mailing, Integer.MAX_VALUE));
    }

    private List<AddressTrouble.Trouble> told() {
        return delivery.part(Told.class).troubles;
    }

    private String bounceAddress(int number) {
        return delivery.part(EnvelopeSender.class).of(mailing, number);
    }

    private static String bounce(String action, String status) {
        return BroughtMail.bounce(action, status);
    }

    private List<String> bring(String recipient, String message) throws IOException {
        return BroughtMail.bring(lmtp.port(), recipient, message);
    }
}
