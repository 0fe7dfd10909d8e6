package org.parley.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.util.MimeUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.settings.WrongSetting;
import org.parley.store.StoreKind;
import org.springframework.core.env.Environment;

/** The messages, read by another library than the one that made them, and received by a mailbox. */
class MessageMakerTests {

    private static final Instant NOW = Instant.parse("2006-12-20T09:30:00Z");
    private static final String WAY_OUT = "https://journal.example/en/newsletters/leave/1?s=abc&t=1";

    @TempDir
    private Path folder = Path.of("unset");

    private final Delivery delivery;

    MessageMakerTests(@TempDir Path own) {
        delivery = new Delivery(StoreKind.SQLITE.open(own), Clock.systemUTC(), own, Map.of());
    }

    @AfterEach
    void close() {
        delivery.close();
    }

    @Test
    void headersSayWhatListItIsAndHowToLeave() throws IOException {
        Message message = read(made(delivery, Language.ENGLISH));

        assertThat(message.getSubject()).isEqualTo("Consent has a price – this week");
        assertThat(header(message, "From")).contains("<editors@journal.example>");
        assertThat(header(message, "To")).isEqualTo("<reader1@example.org>");
        assertThat(header(message, "List-Id")).isEqualTo("\"The weekly\" <weekly.journal.example>");
        assertThat(header(message, "List-Unsubscribe")).isEqualTo("<" + WAY_OUT + ">");
        assertThat(header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(message, "Precedence")).isEqualTo("list");
        assertThat(header(message, "Message-ID")).matches("<[0-9a-f-]{36}\\.1@journal\\.example>");
        assertThat(message.getDate()).isEqualTo(java.util.Date.from(NOW));
        assertThat(message.getMimeType()).isEqualTo("multipart/alternative");
    }

    @Test
    void bothPartsSayTheSameAndHaveTheReadersOwnWayOut() throws IOException {
        Message message = read(made(delivery, Language.ENGLISH));

        assertThat(part(message, 0)).isEqualToNormalizingNewlines("""
                This week
                =========

                Consent has a price [1].

                Café & more.

                Leave [2]

                [1] https://journal.example/en/1
                [2] https://journal.example/en/newsletters/leave/1?s=abc&t=1
                """);
        assertThat(part(message, 1))
                .contains("Café &amp; more.")
                .contains("<a href=\"https://journal.example/en/newsletters/leave/1?s=abc&amp;t=1\">")
                .doesNotContain("<img")
                .doesNotContain("invalid");
    }

    @Test
    void japaneseArrivesAsItWasWritten() throws IOException {
        byte[] made = made(delivery, Language.JAPANESE);
        Message message = read(made);

        assertThat(message.getSubject()).isEqualTo("今週の論壇：同意には代価があり、その代価は誰かが支払わなければならないという話");
        assertThat(MimeUtil.unfold(header(message, "List-Id"))).contains("=?UTF-8?B?6YCx5YiK?=");
        assertThat(part(message, 0)).contains("同意には代価 [1]がある。誰が払うのか。").contains(WAY_OUT);
        assertThat(part(message, 1)).contains("配信停止").contains("leave/1?s=abc&amp;t=1");
        assertThat(body(message, 0).getContentTransferEncoding()).isEqualTo("base64");
        assertThat(header(body(message, 0), "Content-Type"))
                .contains("format=flowed")
                .contains("delsp=yes");
    }

    @Test
    void everyOctetPassesEveryRelay() {
        for (Language language : List.of(Language.ENGLISH, Language.JAPANESE)) {
            String made = new String(made(delivery, language), StandardCharsets.ISO_8859_1);

            assertThat(made.chars()).allMatch(c -> c < 127);
            assertThat(made.split("\r\n", -1)).allMatch(line -> line.length() <= 200 && line.indexOf('\n') < 0);
        }
    }

    @Test
    void lettersThatSayNoWayOutGetOne() throws IOException {
        var content = new NewMailing.Content("L", "S", "<body><p>Hello</p></body>");
        Message message = read(octets(delivery.part(MessageMaker.class)
                .prepare(MailingId.next(), "weekly", Language.ENGLISH, content, null)));

        assertThat(part(message, 0)).contains("Leave this newsletter").contains(WAY_OUT);
    }

    @Test
    void signatureHoldsByAnotherLibrary() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        Path file = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Map<String, Object> settings = new HashMap<>(Map.of(
                "parley.mail.dkim.domain", "journal.example",
                "parley.mail.dkim.selector", "s1",
                "parley.mail.dkim.key", file.toString()));
        try (Delivery signing = new Delivery(
                StoreKind.SQLITE.open(Files.createDirectory(folder.resolve("signing"))),
                Clock.systemUTC(),
                folder,
                settings)) {
            for (Language language : List.of(Language.ENGLISH, Language.JAPANESE)) {
                DKIMVerifier verifier = new DKIMVerifier((method, selector, domain) -> List.of("v=DKIM1; k=rsa; p="
                        + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));

                var records = verifier.verify(new ByteArrayInputStream(made(signing, language)));

                assertThat(records).hasSize(1);
                assertThat(records.getFirst().getDToken()).hasToString("journal.example");
                assertThat(records.getFirst().getHeaders().stream()
                                .map(Object::toString)
                                .map(String::toLowerCase))
                        .contains("from", "subject", "list-unsubscribe", "list-unsubscribe-post");
            }
        }
    }

    @Test
    void sendersDoNotBeginWhereTheyCannotSign() throws IOException {
        Path noKey = Files.writeString(folder.resolve("no-key.pem"), "no key");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("parley.mail.dkim.selector", "s1", "parley.mail.dkim.key", noKey.toString()),
                Map.of("parley.mail.dkim.selector", "s1"),
                Map.of("parley.mail.dkim.key", noKey.toString()))) {
            Map<String, Object> settings = new HashMap<>(wrong);
            settings.put("parley.mail.dkim.domain", "journal.example");
            Path own = Files.createTempDirectory(folder, "wrong");
            try (Delivery signing = new Delivery(StoreKind.SQLITE.open(own), Clock.systemUTC(), own, settings)) {
                assertThatThrownBy(() -> signing.senders().start())
                        .isInstanceOf(WrongSetting.class)
                        .hasMessageStartingWith("parley.mail.dkim.");
                assertThat(signing.senders().isRunning()).isFalse();
            }
        }
    }

    @Test
    void mailboxReceivesAMailingInBothLanguages() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        try (Delivery sending = new Delivery(
                StoreKind.SQLITE.open(Files.createDirectory(folder.resolve("sending"))),
                Clock.systemUTC(),
                folder,
                Map.of("parley.mail.port", mail.getSmtp().getPort()))) {
            mail.setUser("reader1@example.org", "reader1@example.org", "p");
            mail.setUser("reader2@example.org", "reader2@example.org", "p");
            sending.senders().start();
            MailingId mailing = sending.mailing(2);

            assertThat(mail.waitForIncomingEmail(20_000, 2)).isTrue();

            try (var store = mail.getImap().createStore()) {
                store.connect("reader2@example.org", "p");
                var inbox = store.getFolder("INBOX");
                inbox.open(jakarta.mail.Folder.READ_ONLY);
                var message = inbox.getMessage(1);
                assertThat(message.getSubject()).startsWith("今週の論壇：同意");
                assertThat(message.getHeader("Message-ID")).containsExactly("<" + mailing + ".2@journal.example>");
                assertThat(message.getHeader("Return-Path")[0])
                        .startsWith("<bounce+")
                        .endsWith("@journal.example>");
                assertThat(message.isSet(Flags.Flag.DELETED)).isFalse();
            }
        } finally {
            mail.stop();
        }
    }

    private static byte[] made(Delivery delivery, Language language) {
        return octets(delivery.part(MessageMaker.class)
                .prepare(
                        MailingId.next(),
                        "weekly",
                        language,
                        Objects.requireNonNull(Delivery.contents().get(language)),
                        Dkim.of(delivery.part(Environment.class))));
    }

    private static byte[] octets(PreparedMessage message) {
        Octets octets = new Octets();
        message.write(1, "reader1@example.org", WAY_OUT, NOW, octets);
        return octets.copy();
    }

    private static Message read(byte[] message) throws IOException {
        return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(message));
    }

    private static String header(Entity message, String name) {
        return message.getHeader().getField(name).getBody().strip();
    }

    private static Entity body(Message message, int number) {
        return ((Multipart) message.getBody()).getBodyParts().get(number);
    }

    private static String part(Message message, int number) throws IOException {
        try (var in = ((TextBody) body(message, number).getBody()).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
