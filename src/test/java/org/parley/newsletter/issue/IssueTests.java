package org.parley.newsletter.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.store.schema.Tables.MAILING_RECIPIENT;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.accounts.Accounts;
import org.parley.desk.EditionKey;
import org.parley.desk.PublishPiece;
import org.parley.language.Language;
import org.parley.newsletter.Subscriber;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;
import org.parley.store.UtcInstant;

@OnBothStores
class IssueTests {

    private final IssueSite site;

    IssueTests(StoreKind kind) {
        this.site = IssueSite.of(kind);
    }

    @Test
    void issueGoesFromWhatIsNewToReadersOfBothLanguagesAndIsAPageOfTheJournal() throws Exception {
        var _ = site.reader("anna", Language.ENGLISH, "weekly");
        var _ = site.reader("jun", Language.JAPANESE, "weekly");
        EditionKey piece =
                site.published(Section.OPINIONS, "Consent has a price", "Who is to be carried, and by whom.");
        String issue = site.begin("weekly");
        Document writing = site.editor.get("/en" + issue).page();
        assertThat(writing.select("#chosen .what").eachText()).contains("Consent has a price");

        Answer saved = site.editor.post(
                "/en" + issue,
                "version",
                "1",
                "title-en",
                "The price of consent",
                "title-ja",
                "同意の代価",
                "introduction-en",
                "This week it is about **consent**.",
                "introduction-ja",
                "今週は同意について。",
                "piece",
                piece.piece().toString(),
                "words-" + piece.piece() + "-ja",
                "誰が誰を説得するのか。",
                "do",
                "check");
        assertThat(saved.header("Location")).isEqualTo("/en" + issue + "/check");
        Document check = site.editor.get("/en" + issue + "/check?in=ja").page();
        assertThat(check.select(".subject-line strong").text()).isEqualTo("同意の代価");
        assertThat(check.select(".letter-plain pre").text()).contains("誰が誰を説得するのか。");
        assertThat(check.select("#whom ~ ul").text()).contains("English: 1").contains("Japanese: 1");

        Answer sent = site.editor.post("/en" + issue + "/check", "version", "2", "do", "send");
        assertThat(sent.header("Location")).endsWith("done=sent");

        MimeMessage english = site.letter("anna");
        assertThat(english.getSubject()).isEqualTo("The price of consent");
        assertThat(IssueSite.part(english, "text/html"))
                .contains("<strong>consent</strong>")
                .contains("https://journal.example.org/en/pieces/consent-has-a-price")
                .contains("Who is to be carried")
                .contains("https://journal.example.org/en/pieces/the-price-of-consent");
        assertThat(english.getHeader("List-Id")[0]).contains("<weekly.example.org>");
        MimeMessage japanese = site.letter("jun");
        assertThat(japanese.getSubject()).isEqualTo("同意の代価");
        assertThat(IssueSite.part(japanese, "text/plain"))
                .contains("今週は同意について。")
                .contains("誰が誰を説得するのか。");
        assertThat(inMailbox("jun")).isEqualTo("同意の代価");

        Document page =
                site.server.visitor().get("/ja/pieces/the-price-of-consent").page();
        assertThat(page.select("h1").text()).isEqualTo("同意の代価");
        assertThat(page.select("article a[href=/ja/pieces/consent-has-a-price]").text())
                .contains("Consent has a price");
        assertThat(site.server.visitor().get("/en/newsletters").text()).contains("The price of consent");
        assertThat(site.server
                        .visitor()
                        .get("/en/sections/newsletters/feed.atom")
                        .text())
                .contains("The price of consent");
        assertThat(site.editor.get("/en" + issue).header("Location")).isEqualTo("/en" + issue + "/check");
        assertThat(site.editor.get("/en" + issue + "/check").text()).contains("See how it goes");
    }

    private String inMailbox(String mailbox) throws MessagingException {
        site.mail.setUser(mailbox + "@example.org", mailbox + "@example.org", "secret");
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", site.mail.getImap().getPort(), mailbox + "@example.org", "secret");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessage(1).getSubject();
        }
    }

    @Test
    void whatGoesToMoreThanFiftyIsReadByASecondPersonAsItStands() {
        for (int number = 0; number <= Issue.WITHOUT_APPROVAL; number++) {
            var _ = site.reader("tech" + number, Language.ENGLISH, "section:tech-reviews");
        }
        String issue = site.begin("section:tech-reviews");
        write(issue, "1", "For many");

        Answer refused = press(site.editor, issue, "2", "send");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("It goes to more than 50 readers");
        assertThat(press(site.editor, issue, "2", "approve").text()).contains("Somebody else must approve it");
        assertThat(press(site.other, issue, "1", "approve").text()).contains("It was changed since");

        assertThat(press(site.other, issue, "2", "approve").status()).isEqualTo(303);
        write(issue, "2", "For many, changed");
        assertThat(press(site.editor, issue, "3", "send").status()).isEqualTo(422);

        assertThat(press(site.other, issue, "3", "approve").status()).isEqualTo(303);
        assertThat(press(site.editor, issue, "3", "send").status()).isEqualTo(303);
        assertThat(press(site.editor, issue, "3", "send").text()).contains("It was sent and cannot be changed");
    }

    @Test
    void eachReaderGetsItByTheirOwnClock() {
        Subscriber tokyo = site.reader("tokyo", Language.JAPANESE, "section:media-reviews");
        Subscriber newYork = site.reader("newyork", Language.ENGLISH, "section:media-reviews");
        site.livesIn(tokyo.id(), "Asia/Tokyo");
        site.livesIn(newYork.id(), "America/New_York");
        String issue = site.begin("section:media-reviews");
        write(issue, "1", "At seven");
        LocalDateTime seven = LocalDateTime.now(Clock.systemUTC())
                .plusDays(3)
                .withHour(7)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);

        Answer past = schedule(issue, "2020-01-01T07:00");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text()).contains("that time is past").contains("2020-01-01T07:00");
        assertThat(schedule(issue, "soon").text()).contains("That is no date and time");
        assertThat(schedule(issue, seven.toString()).status()).isEqualTo(303);
        assertThat(write(issue, "2", "Another").text()).contains("Take it off the schedule");

        dueAfter(Duration.ofDays(4));

        assertThat(firstTry(tokyo))
                .isEqualTo(seven.atZone(ZoneId.of("Asia/Tokyo")).toInstant());
        assertThat(firstTry(newYork))
                .isEqualTo(seven.atZone(ZoneId.of("America/New_York")).toInstant());
    }

    @Test
    void whatMayNotBeSentAnyMoreWhenItIsDueIsADraftAgainAndSaysWhy() {
        var _ = site.reader("topics", Language.ENGLISH, "section:special-topics");
        String issue = site.begin("section:special-topics");
        write(issue, "1", "Before they came");
        LocalDateTime tomorrow =
                LocalDateTime.now(Clock.systemUTC()).plusDays(2).withNano(0);
        assertThat(schedule(issue, tomorrow.toString()).status()).isEqualTo(303);
        for (int number = 0; number < Issue.WITHOUT_APPROVAL; number++) {
            var _ = site.reader("came" + number, Language.ENGLISH, "section:special-topics");
        }

        dueAfter(Duration.ofDays(4));

        assertThat(site.editor.get("/en" + issue).text()).contains("more readers have come");
        assertThat(site.editor.get("/en/desk").text()).contains("Before they came");
    }

    @Test
    void secondWriterIsToldAndKeepsWhatTheyTyped() {
        String issue = site.begin("section:books-journals");
        write(issue, "1", "The first");

        Answer second = site.other.post("/en" + issue, "version", "1", "title-en", "The second", "do", "save");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("#title-en").val()).isEqualTo("The second");
        assertThat(site.other
                        .post("/en" + issue, "version", "2", "title-en", "The second", "do", "save")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whatIsRetractedMeanwhileIsNotNamed() {
        EditionKey piece = site.published(Section.DEBATES, "Taken back", "It was wrong.");
        String issue = site.begin("section:debates");
        var _ = site.editor.post(
                "/en" + issue,
                "version",
                "1",
                "introduction-en",
                "Hello.",
                "piece",
                piece.piece().toString(),
                "do",
                "save");
        site.server
                .part(PublishPiece.class)
                .retract(
                        site.server
                                .part(Accounts.class)
                                .trustedWith(Role.EDITOR)
                                .getFirst()
                                .member(),
                        piece,
                        Map.of(Language.ENGLISH, "A figure was wrong."));

        Document check = site.editor.get("/en" + issue + "/check").page();

        assertThat(check.text()).contains("One chosen piece is not in it");
        assertThat(site.editor.get("/en" + issue + "/check/en").text()).doesNotContain("Taken back");
    }

    @Test
    void testGoesToTheAddressesThatAreNamedAndToNobodyElse() throws MessagingException, IOException {
        var _ = site.reader("untested", Language.ENGLISH, "section:opinions");
        String issue = site.begin("section:opinions");
        write(issue, "1", "A trial");

        assertThat(tryOn(issue, "nobody").text()).contains("nobody is no e-mail address");
        assertThat(tryOn(issue, " ").text()).contains("Say to which address");
        assertThat(tryOn(issue, "a@b.example, c@b.example d@b.example e@b.example f@b.example g@b.example")
                        .text())
                .contains("at most 5");
        assertThat(tryOn(issue, "proof@example.org").header("Location")).contains("tried=");

        MimeMessage letter = site.letter("proof");
        assertThat(letter.getSubject()).startsWith("[Test] ");
        assertThat(IssueSite.part(letter, "text/html")).contains("Hello.");
        assertThat(site.mail.getReceivedMessages()).noneMatch(message -> {
            try {
                return message.getAllRecipients()[0].toString().startsWith("untested");
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        });
    }

    @Test
    void scriptIsTextInTheLetterAndHtmlIsRefusedInTheIntroduction() {
        String issue = site.begin("section:opinions");
        Answer refused = site.editor.post(
                "/en" + issue, "version", "1", "introduction-en", "<script>steal()</script>", "do", "save");
        assertThat(refused.status()).isEqualTo(422);

        var _ = site.editor.post(
                "/en" + issue,
                "version",
                "1",
                "title-en",
                "<script>steal()</script>\r\nBcc: all@example.org",
                "introduction-en",
                "Hello.",
                "do",
                "save");

        Answer letter = site.editor.get("/en" + issue + "/check/en");
        assertThat(letter.text()).doesNotContain("<script");
        assertThat(letter.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src 'self'");
        assertThat(press(site.editor, issue, "2", "send").status()).isEqualTo(303);
    }

    @Test
    void summaryPageBecomesAnIssueInOneStep() {
        EditionKey piece = site.published(Section.OPINIONS, "On a Summary Page", "It is there.");
        String summary = site.editor
                .post("/en/desk/summaries", "date", "2026-11-11")
                .header("Location")
                .replaceAll(".*/summaries/([^?]+).*", "$1");
        var _ = site.editor.post(
                "/en/desk/summaries/" + summary,
                "version",
                "1",
                "date",
                "2026-11-11",
                "title-en",
                "Of one day",
                "introduction-en",
                "What happened.",
                "piece",
                piece.piece().toString(),
                "do",
                "save");

        String issue = site.begin("weekly", "from", "summary:" + summary);

        Document writing = site.editor.get("/en" + issue).page();
        assertThat(writing.select("#title-en").val()).isEqualTo("Of one day");
        assertThat(writing.select("#introduction-en").text()).isEqualTo("What happened.");
        assertThat(writing.select("#chosen .what").eachText()).containsExactly("On a Summary Page");
        assertThat(site.editor
                        .post("/en/desk/newsletters", "list", "weekly", "from", "summary:none")
                        .status())
                .isEqualTo(422);
        assertThat(site.editor
                        .post("/en/desk/newsletters", "list", "search:q=x")
                        .status())
                .isEqualTo(422);
        assertThat(site.editor.post("/en" + issue + "/remove").header("Location"))
                .endsWith("done=removed");
        assertThat(site.editor.get("/en" + issue).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsErasedIsForgottenInTheMailingsThatWentToThem() throws MessagingException {
        Subscriber reader = site.reader("forgotten", Language.ENGLISH, "section:opinions");
        String issue = site.begin("section:opinions");
        write(issue, "1", "To be forgotten");
        assertThat(press(site.editor, issue, "2", "send").status()).isEqualTo(303);
        var _ = site.letter("forgotten");

        assertThat(site.editor
                        .post("/en/desk/readers/" + reader.id() + "/end", "reason", "ERASED")
                        .status())
                .isEqualTo(303);

        String mailing = site.editor
                .get("/en" + issue + "/check")
                .page()
                .select("a[href*=/desk/mailings/]")
                .attr("href");
        assertThat(site.editor.get(mailing + "?show=SENT").text()).doesNotContain("forgotten@");
    }

    private Answer write(String issue, String version, String title) {
        return site.editor.post(
                "/en" + issue, "version", version, "title-en", title, "introduction-en", "Hello.", "do", "save");
    }

    private static Answer press(DeskVisitor visitor, String issue, String version, String button) {
        return visitor.post("/en" + issue + "/check", "version", version, "do", button);
    }

    private Answer schedule(String issue, String at) {
        return site.editor.post(
                "/en" + issue + "/check", "version", "2", "at", at, "clock", "reader", "do", "schedule");
    }

    private Answer tryOn(String issue, String to) {
        return site.editor.post("/en" + issue + "/check", "version", "2", "to", to, "do", "try");
    }

    private void dueAfter(Duration time) {
        new SendDueIssues(
                        site.server.part(org.parley.store.Store.class),
                        site.server.part(Writing.class),
                        site.server.part(SendIssue.class),
                        Clock.offset(Clock.systemUTC(), time))
                .run();
    }

    private Instant firstTry(Subscriber reader) {
        return site.server
                .part(org.parley.store.Store.class)
                .read(db -> db.select(MAILING_RECIPIENT.NEXT_TRY)
                        .from(MAILING_RECIPIENT)
                        .where(MAILING_RECIPIENT.SUBSCRIBER.eq(reader.id().toString()))
                        .fetchSingle(row -> UtcInstant.parse(row.value1())));
    }
}
