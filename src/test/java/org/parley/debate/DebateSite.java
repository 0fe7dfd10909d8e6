package org.parley.debate;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.AtTheEnd;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;
import org.parley.debate.DebateContent.NamedSide;
import org.parley.desk.BeginPiece;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.PublishPiece;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.text.Markdown;
import org.parley.store.SettableClock;
import org.parley.store.StoreKind;

/** A served journal in which debates are convened: with a mailbox, an editor, and a clock that the test moves. */
public final class DebateSite {

    private static final Map<StoreKind, DebateSite> SHARED = new EnumMap<>(StoreKind.class);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    /** Behind the machine's, which the sessions of the desk are used by: so the test moves it on, and nobody is signed out. */
    private final SettableClock clock =
            SettableClock.at(Instant.now().minus(Duration.ofDays(500)).truncatedTo(ChronoUnit.SECONDS));

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ParleyServer server;
    private final Caller.Member editor;
    private int count;

    private DebateSite(StoreKind kind) {
        mail.start();
        server = ParleyServer.at(
                clock,
                kind,
                Map.of(
                        "parley.newsletter.rounds", "false",
                        "parley.mail.reports.port", 0,
                        "parley.mail.bounces", "bounce@lists.example.org",
                        "parley.mail.host", "127.0.0.1",
                        "parley.mail.port", mail.getSmtp().getPort()));
        editor = DeskVisitor.invite(server, "convener", null, Role.EDITOR)
                .account()
                .member();
        AtTheEnd.close(() -> {
            server.close();
            mail.stop();
        });
    }

    /** The one whose store is of this kind, shared by all tests. */
    public static synchronized DebateSite of(StoreKind kind) {
        return SHARED.computeIfAbsent(kind, DebateSite::new);
    }

    public ParleyServer server() {
        return server;
    }

    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    public SettableClock clock() {
        return clock;
    }

    /** An editor, as the use cases know them. */
    public Caller.Member editor() {
        return editor;
    }

    /** An editor at the desk who has just signed in. */
    public DeskVisitor atDesk() {
        return DeskVisitor.signedIn(server, "editor-" + ++count, Role.EDITOR);
    }

    /** An address that no other test writes to. */
    public synchronized String address(String mailbox) {
        return mailbox + "." + ++count + "@example.org";
    }

    /** A debate in English and Japanese with two sides, in preparation. */
    public DebateView prepared(String question) {
        DebateId id = part(ConveneDebate.class).begin(editor, content(question));
        return part(Debates.class).convened(editor, id);
    }

    /** The same, open to readers and to their responses. */
    public DebateView open(String question) {
        DebateView debate = prepared(question);
        part(ConveneDebate.class).open(editor, debate.id(), true);
        return part(Debates.class).convened(editor, debate.id());
    }

    public static DebateContent content(String question) {
        return new DebateContent(
                null,
                LocalText.of(question, question + "か"),
                LocalText.of(Language.ENGLISH, "Two governments, two tracks."),
                LocalText.of("Tomoko Okabe", "岡部智子"),
                LocalText.NONE,
                PartialDate.of(2007, 4),
                null,
                null,
                List.of(
                        new NamedSide("", LocalText.of("For the treaty", "条約に賛成")),
                        new NamedSide("", LocalText.of("Against the treaty", "条約に反対"))),
                true,
                true);
    }

    /** A draft in English. */
    public EditionKey draft(String title, String markdown) {
        return part(BeginPiece.class)
                .begin(
                        editor,
                        PieceKind.COMMENTARY,
                        Section.DEBATES,
                        Language.ENGLISH,
                        new DeskText(title, "In short.", Markdown.parse(markdown)));
    }

    /** The same, published. */
    public EditionKey published(String title, String markdown) {
        EditionKey key = draft(title, markdown);
        publish(key);
        return key;
    }

    public void publish(EditionKey key) {
        part(PublishPiece.class).now(editor, key);
    }

    /** The letters that came to an address. */
    public List<MimeMessage> letters(String address) {
        List<MimeMessage> letters = new ArrayList<>();
        try {
            for (MimeMessage message : mail.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().equals(address)) {
                    letters.add(message);
                }
            }
        } catch (MessagingException failed) {
            throw new AssertionError(failed);
        }
        return letters;
    }

    /** Waits until so many letters have come to an address, and returns the last. */
    public MimeMessage letter(String address, int which) {
        for (int round = 0; round < 300; round++) {
            List<MimeMessage> letters = letters(address);
            if (letters.size() >= which) {
                return letters.get(which - 1);
            }
            var _ = mail.waitForIncomingEmail(100, mail.getReceivedMessages().length + 1);
        }
        throw new AssertionError("no letter " + which + " to " + address);
    }

    /** The path of the first link in a letter. */
    public static String link(MimeMessage letter) {
        try {
            Matcher link = LINK.matcher(String.valueOf(letter.getContent()));
            if (!link.find()) {
                throw new AssertionError("no link in the letter");
            }
            return link.group(1);
        } catch (IOException | MessagingException failed) {
            throw new AssertionError(failed);
        }
    }

    public Answer get(String path) {
        return server.visitor().get(path);
    }

    /** Sends a form as a browser without cookies does, its fields as name and value in turn. */
    public Answer post(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            form.append(at == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[at], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return Objects.requireNonNull(server.visitor()
                .post(
                        path,
                        form.toString(),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept",
                        "text/html"));
    }
}
