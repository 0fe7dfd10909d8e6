package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.accounts.MailRelay;
import org.parley.store.StoreKind;

/**
 * A mailing in two languages on its whole way: from our senders to a Postfix, and from there into mailboxes that Dovecot
 * shows by IMAP. Messages are read by mime4j, which had no part in making them, and forgives nothing here.
 */
class RealPostTests {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path keys = Path.of("unset");

    private static @Nullable RealPost started;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(RealPost.isHere())
                .as("Postfix and Dovecot are here, and root runs them")
                .isTrue();
        started = new RealPost(chain());
    }

    @AfterAll
    static void stop() throws IOException {
        if (started != null) {
            started.close();
        }
    }

    private static RealPost post() {
        return Objects.requireNonNull(started);
    }

    @Test
    void mailingInTwoLanguagesArrivesInTheMailboxes() throws Exception {
        List<Recipient> readers = List.of(
                Delivery.recipient(1, "elena@example.org"),
                Delivery.recipient(2, "aya@example.org"),
                Delivery.recipient(3, "nobody@elsewhere.example"));
        try (Delivery delivery = new Delivery(
                StoreKind.SQLITE.open(keys),
                Clock.systemUTC(),
                keys,
                Map.of("parley.mail.port", post().port(), "parley.mail.encryption", "none"))) {
            MailingId mailing = delivery.mailing(readers);
            delivery.senders().start();
            CountDownLatch never = new CountDownLatch(1);
            for (int looks = 0; delivery.progress(mailing).state() != MailingState.DONE; looks++) {
                assertThat(looks).as("it is not done").isLessThan(1_000);
                var _ = never.await(20, TimeUnit.MILLISECONDS);
            }

            Progress progress = delivery.progress(mailing);
            assertThat(progress.count(RecipientState.SENT)).isEqualTo(2);
            assertThat(progress.count(RecipientState.FAILED))
                    .as("what Postfix does not take")
                    .isEqualTo(1);
            EnvelopeSender senders = delivery.part(EnvelopeSender.class);
            check(
                    post().mailbox("elena", 1),
                    senders.of(mailing, 1),
                    readers.getFirst(),
                    mailing,
                    Objects.requireNonNull(
                            Delivery.contents().get(readers.getFirst().language())),
                    "Café & more.");
            check(
                    post().mailbox("aya", 1),
                    senders.of(mailing, 2),
                    readers.get(1),
                    mailing,
                    Objects.requireNonNull(
                            Delivery.contents().get(readers.get(1).language())),
                    "がある。誰が払うのか。");
        }
    }

    private static void check(
            List<byte[]> mailbox,
            String bounces,
            Recipient reader,
            MailingId mailing,
            NewMailing.Content content,
            String said)
            throws IOException {
        assertThat(mailbox).hasSize(1);
        byte[] octets = mailbox.getFirst();
        for (byte octet : octets) {
            assertThat(octet).as("seven bits").isGreaterThanOrEqualTo((byte) 0);
        }
        assertThat(new String(octets, StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 998);
        Message message = read(octets);
        assertThat(message.getSubject()).isEqualTo(content.subject());
        assertThat(message.getMessageId())
                .isEqualTo(PreparedMessage.messageId(
                        mailing, reader.subscriber().endsWith("1") ? 1 : 2, "journal.example"));
        assertThat(message.getFrom())
                .hasSize(1)
                .first()
                .satisfies(from -> assertThat(from.getAddress()).isEqualTo("editors@journal.example"));
        assertThat(message.getTo()).hasSize(1).first().hasToString(reader.address());
        assertThat(message.getDate()).isNotNull();
        assertThat(field(message, "Return-Path")).isEqualTo("<" + bounces + ">");
        assertThat(field(message, "List-Id")).endsWith("<weekly.journal.example>");
        assertThat(field(message, "List-Unsubscribe")).isEqualTo("<" + reader.unsubscribe() + ">");
        assertThat(field(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(message.getHeader().getFields("Subject")).hasSize(1);

        assertThat(message.getMimeType()).isEqualTo("multipart/alternative");
        List<Entity> parts = ((Multipart) message.getBody()).getBodyParts();
        assertThat(parts).extracting(Entity::getMimeType).containsExactly("text/plain", "text/html");
        assertThat(parts).extracting(Entity::getCharset).allMatch("utf-8"::equalsIgnoreCase);
        assertThat(parts.getFirst().getHeader().getField("Content-Type").getBody())
                .contains("format=flowed");
        assertThat(text(parts.getFirst())).contains(said).contains(reader.unsubscribe());
        assertThat(text(parts.getLast()))
                .contains(reader.unsubscribe().replace("&", "&amp;"))
                .contains("</html>");
    }

    private static Message read(byte[] octets) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        return builder.parseMessage(new ByteArrayInputStream(octets));
    }

    private static String field(Message message, String name) {
        return MimeUtil.unfold(message.getHeader().getField(name).getBody()).strip();
    }

    private static String text(Entity part) throws IOException {
        StringWriter text = new StringWriter();
        try (var reader = ((TextBody) part.getBody()).getReader()) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    @Test
    void talkIsEncryptedWithAServerThatShowsItsCertificate() throws Exception {
        List<Outcome> outcomes = send("localhost", trusting());

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.SENT);
        String message = new String(post().mailbox("secret", 1).getFirst(), StandardCharsets.US_ASCII);
        assertThat(message).contains("with ESMTPS").contains("\r\nHello\r\n");
        assertThat(post().log()).doesNotContain("panic").doesNotContain("fatal");
    }

    @Test
    void nothingGoesToAServerThatCannotShowWhoItIs() {
        assertThatThrownBy(() -> send("127.0.0.1", trusting()))
                .as("its certificate is of another name")
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send("localhost", (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .as("nobody vouches for its certificate")
                .isInstanceOf(IOException.class);
    }

    private static List<Outcome> send(String host, SSLSocketFactory encryption) throws IOException {
        Duration patience = Duration.ofSeconds(10);
        RelaySettings settings = new RelaySettings(
                new MailRelay(host, post().encryptedPort(), null, "", MailRelay.Encryption.STARTTLS),
                1,
                0,
                0,
                Map.of(),
                new RelaySettings.Timeouts(patience, patience, patience));
        List<Outcome> outcomes = new ArrayList<>();
        try (RelayConnection connection = RelayConnection.open(settings, encryption)) {
            new Conversation(connection).hold(new One(outcomes));
        }
        return outcomes;
    }

    /** Hands one message over. */
    private static final class One implements Handing {

        private final List<Outcome> outcomes;
        private boolean given;

        One(List<Outcome> outcomes) {
            this.outcomes = outcomes;
        }

        @Override
        public @Nullable Parcel ready() {
            if (given) {
                return null;
            }
            given = true;
            return new Parcel(
                    1,
                    "bounce@journal.example",
                    "secret@example.org",
                    octets -> octets.add("Subject: secret\r\n\r\nHello\r\n"));
        }

        @Override
        public @Nullable Parcel await() {
            return ready();
        }

        @Override
        public void handing(Parcel parcel) {}

        @Override
        public void came(Parcel parcel, Outcome outcome) {
            outcomes.add(outcome);
        }
    }

    /** A key and a certificate of our own for {@code localhost}, as Postfix reads them. */
    private static Path chain() throws Exception {
        Path store = keys.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "post",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore loaded = keyStore();
        Path chain = keys.resolve("chain.pem");
        Files.writeString(
                chain,
                pem("PRIVATE KEY", loaded.getKey("post", PASSWORD.toCharArray()).getEncoded())
                        + pem("CERTIFICATE", loaded.getCertificate("post").getEncoded()));
        return chain;
    }

    private static KeyStore keyStore() throws Exception {
        return KeyStore.getInstance(keys.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
    }

    private static String pem(String what, byte[] octets) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets)
                + "\n-----END " + what + "-----\n";
    }

    private static SSLSocketFactory trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("post", keyStore().getCertificate("post"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
