package org.parley.newsletter.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.ROUND_CHECKPOINT;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.language.Language;
import org.parley.newsletter.ReaderFixtures;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.parley.store.Tailing;
import org.parley.store.Transaction;
import org.parley.store.UtcInstant;

/** The letters of a round on their way: made by a server, brought by SMTP, and left by the address in them. */
class RoundsByMailTests {

    private static final Caller TEST = new Caller.Operator("test");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final ParleyServer SERVER = start();

    private static ParleyServer start() {
        MAIL.start();
        return ParleyServer.empty(Map.of(
                "parley.newsletter.rounds", "false",
                "parley.mail.host", "127.0.0.1",
                "parley.mail.port", MAIL.getSmtp().getPort(),
                "parley.mail.from", "desk@example.org"));
    }

    @AfterAll
    static void close() {
        SERVER.close();
        MAIL.stop();
    }

    private static MimeMessage letter(String address) throws MessagingException {
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                return message;
            }
        }
        throw new AssertionError("no letter to " + address);
    }

    private static PieceId publish(Transaction transaction, PieceFixtures piece) {
        PieceId id = SERVER.part(RecordPiece.class)
                .record(transaction, piece.build())
                .id();
        transaction
                .db()
                .update(EDITION)
                .set(EDITION.BEGUN_BY, AccountId.next().toString())
                .where(EDITION.PIECE_ID.eq(id.toString()))
                .execute();
        return id;
    }

    /** Has it be a quarter of an hour since the last round. */
    private static void lookLater() {
        SERVER.part(Tailing.class).catchUp();
        var _ = SERVER.part(Writing.class)
                .write(
                        TEST,
                        transaction -> transaction
                                .db()
                                .update(ROUND_CHECKPOINT)
                                .set(
                                        ROUND_CHECKPOINT.MADE_AT,
                                        UtcInstant.format(transaction.at().minus(Duration.ofMinutes(15))))
                                .where(ROUND_CHECKPOINT.PACE.eq("EACH"))
                                .execute());
        SERVER.part(MakeRounds.class).run();
    }

    @Test
    void letterArrivesInTheReadersLanguageAndOnePostLeavesWhatItIsAbout() throws Exception {
        SERVER.part(MakeRounds.class).run();
        var _ = ReaderFixtures.subscriber(
                SERVER, "ann@example.org", Language.ENGLISH, "section:opinions", "section:media-reviews", "weekly");
        var _ = ReaderFixtures.subscriber(SERVER, "aya@example.org", Language.JAPANESE, "search:q=合意");
        var _ = SERVER.part(Writing.class).write(TEST, transaction -> {
            var _ = publish(transaction, PieceFixtures.titled("Films").in(Section.MEDIA_REVIEWS));
            return publish(
                    transaction, PieceFixtures.titled("Consent").translated(Language.JAPANESE, "同意の代価", "合意には代価がある。"));
        });

        lookLater();

        assertThat(MAIL.waitForIncomingEmail(30_000, 2)).isTrue();
        MimeMessage japanese = letter("aya@example.org");
        assertThat(japanese.getSubject()).isEqualTo("同意の代価");
        assertThat(japanese.getHeader("List-Id")[0]).matches("(?s).*<search-[0-9a-f]{12}\\.example\\.org>");
        MimeMessage english = letter("ann@example.org");
        assertThat(english.getSubject()).startsWith("2 new pieces: ");
        assertThat(english.getHeader("List-Id")[0]).contains("<news.example.org>");
        assertThat(english.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        String path = URI.create(english.getHeader("List-Unsubscribe")[0].replaceAll("\\s|[<>]", ""))
                .getPath();
        Visitor reader = SERVER.visitor();
        assertThat(reader.get(path).page().text()).contains("ann@example.org gets: Opinions, Media Reviews.");
        assertThat(SERVER.part(Store.class)
                        .<Integer>read(db -> db.fetchCount(org.parley.store.schema.Tables.SUBSCRIPTION)))
                .as("a look leaves nothing")
                .isEqualTo(4);
        Visitor.Answer left =
                reader.post(path, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.page().text()).contains("ann@example.org no longer gets: Opinions, Media Reviews.");
        assertThat(SERVER.part(Store.class)
                        .<Integer>read(db -> db.fetchCount(org.parley.store.schema.Tables.SUBSCRIPTION)))
                .isEqualTo(2);
        DeskVisitor editor = DeskVisitor.signedIn(SERVER, "emi", Role.EDITOR);
        assertThat(editor.get("/en/desk/mailings").page().select(".work li").eachText())
                .hasSize(2)
                .allMatch(line -> line.contains("Alert"));
        assertThat(Arrays.stream(MAIL.getReceivedMessages())).hasSize(2);
    }
}
