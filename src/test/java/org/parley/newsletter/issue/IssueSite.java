package org.parley.newsletter.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.store.schema.Tables.SUBSCRIBER;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.AtTheEnd;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.desk.BeginPiece;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.PublishPiece;
import org.parley.language.Language;
import org.parley.newsletter.ReaderFixtures;
import org.parley.newsletter.Subscriber;
import org.parley.newsletter.SubscriberId;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.publishing.text.Markdown;
import org.parley.store.StoreKind;

/** A served journal with two editors and a relay that keeps what it is given. Each test writes to a list of its own. */
final class IssueSite {

    private static final Map<StoreKind, IssueSite> SITES = new EnumMap<>(StoreKind.class);
    static final Caller OPERATOR = new Caller.Operator("test");

    final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    final ParleyServer server;
    final DeskVisitor editor;
    final DeskVisitor other;
    private final Caller.Member writer = new Caller.Member(AccountId.next(), "Emi Sato", Set.of(Role.EDITOR), null);

    private IssueSite(StoreKind kind) {
        mail.start();
        server = ParleyServer.empty(
                kind,
                Map.of(
                        "parley.mail.host", "127.0.0.1",
                        "parley.mail.port", mail.getSmtp().getPort(),
                        "parley.mail.from", "desk@example.org"));
        AtTheEnd.close(() -> {
            server.close();
            mail.stop();
        });
        editor = DeskVisitor.signedIn(server, "editor", Role.EDITOR);
        other = DeskVisitor.signedIn(server, "other", Role.EDITOR);
    }

    static synchronized IssueSite of(StoreKind kind) {
        return SITES.computeIfAbsent(kind, IssueSite::new);
    }

    EditionKey published(Section section, String title, String summary) {
        EditionKey key = server.part(BeginPiece.class)
                .begin(
                        writer,
                        PieceKind.COMMENTARY,
                        section,
                        Language.ENGLISH,
                        new DeskText(title, summary, Markdown.parse("Text.")));
        server.part(PublishPiece.class).now(writer, key);
        return key;
    }

    Subscriber reader(String mailbox, Language language, String list) {
        return ReaderFixtures.subscriber(server, mailbox + "@example.org", language, list);
    }

    void livesIn(SubscriberId reader, String zone) {
        var _ = server.part(Writing.class)
                .write(
                        OPERATOR,
                        transaction -> transaction
                                .db()
                                .update(SUBSCRIBER)
                                .set(SUBSCRIBER.TIME_ZONE, zone)
                                .where(SUBSCRIBER.ID.eq(reader.toString()))
                                .execute());
    }

    /** Begins an issue to a list and gives its path, without the language. */
    String begin(String list, String... further) {
        List<String> fields = new ArrayList<>(List.of("list", list));
        fields.addAll(List.of(further));
        String location = editor.post("/en/desk/newsletters", fields.toArray(String[]::new))
                .header("Location");
        assertThat(location).contains("done=begun");
        return location.replaceAll("^/en|\\?.*", "");
    }

    /** The letter to an address, once it has come. */
    MimeMessage letter(String mailbox) throws MessagingException {
        int known = 0;
        while (true) {
            MimeMessage[] all = mail.getReceivedMessages();
            for (MimeMessage message : all) {
                if (message.getAllRecipients()[0].toString().equals(mailbox + "@example.org")) {
                    return message;
                }
            }
            assertThat(mail.waitForIncomingEmail(20_000, Math.max(known, all.length) + 1))
                    .as("a letter to %s", mailbox)
                    .isTrue();
            known = all.length;
        }
    }

    /** A part of a letter, of this type. */
    static String part(MimeMessage letter, String type) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        for (int at = 0; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        throw new AssertionError("no " + type);
    }
}
