package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.debate.reply.SettleOverdue;
import org.parley.desk.BeginPiece;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.publishing.text.Markdown;
import org.parley.store.SettableClock;

/** The whole way of a debate in a real browser, with real letters in real mailboxes, and a clock that the test moves. */
class DebateWholeWayTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");
    private static final String JAPANESE = "条約には代価がある。東京はそれを払う用意がある。";

    /** Behind the machine's, which the sessions of the desk are used by: so the test moves it on, and nobody is signed out. */
    private final SettableClock clock =
            SettableClock.at(Instant.now().minus(Duration.ofDays(50)).truncatedTo(ChronoUnit.MINUTES));

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final ParleyServer server;
    private final String site;

    DebateWholeWayTests() {
        mail.start();
        server = ParleyServer.atLocalhost(
                clock,
                Map.of(
                        "parley.mail.host", "127.0.0.1",
                        "parley.mail.port", mail.getSmtp().getPort(),
                        "parley.newsletter.rounds", "false"));
        site = "http://localhost:" + server.address().getPort();
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        server.close();
        mail.stop();
    }

    private Page begin(boolean scripts) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(Screen.DESK.width(), Screen.DESK.height())
                        .setColorScheme(ColorScheme.LIGHT)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        return context.newPage();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void look(Page page) {
        troubles.addAll(Axe.troubles(page));
    }

    private String link(String address, int which) {
        for (int round = 0; round < 300; round++) {
            int seen = 0;
            for (MimeMessage message : mail.getReceivedMessages()) {
                try {
                    if (message.getAllRecipients()[0].toString().equals(address) && ++seen == which) {
                        Matcher link = LINK.matcher(String.valueOf(message.getContent()));
                        Assertions.assertThat(link.find()).isTrue();
                        return link.group(1);
                    }
                } catch (MessagingException | IOException failed) {
                    throw new AssertionError(failed);
                }
            }
            var _ = mail.waitForIncomingEmail(100, mail.getReceivedMessages().length + 1);
        }
        throw new AssertionError("no letter " + which + " to " + address);
    }

    private EditionKey draft(Caller.Member editor, String title, String markdown) {
        return server.part(BeginPiece.class)
                .begin(
                        editor,
                        PieceKind.COMMENTARY,
                        Section.DEBATES,
                        Language.ENGLISH,
                        new DeskText(title, "In short.", Markdown.parse(markdown)));
    }

    private void invite(Page desk, String debate, String name, String address, int side, Language language) {
        desk.navigate(site + debate);
        desk.locator("#invitations a.button").click();
        desk.locator("#name-en").fill(name);
        desk.locator("#address").fill(address);
        desk.locator("#in").selectOption(language.tag());
        desk.locator("#side").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(side));
        desk.locator("input[name=piece]").first().check();
        desk.locator("#deadline")
                .fill(LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(10)), server.part(ZoneId.class))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        press(desk, "Send the invitation");
        assertThat(desk.getByRole(AriaRole.STATUS)).hasText("The invitation is made.");
    }

    @Test
    void debateIsConvenedAnsweredFromBothSidesPublishedAtOneMomentAndClosed() {
        DeskVisitor.InvitedEditor invited = DeskVisitor.editor(server, "convener");
        Page desk = begin(true);
        desk.navigate(site + URI.create(invited.link()).getPath());
        desk.locator("main button.main").click();

        // The editor convenes a debate with two sides, takes two drafts in and opens it.
        EditionKey opening =
                draft(invited.member(), "The price of consent", "Nobody settles alone.\n\nConsent has a price.");
        EditionKey reply = draft(invited.member(), "Consent is free", "It has none.");
        desk.navigate(site + "/en/desk/debates/new");
        desk.locator("#question-en").fill("Should the treaty be renewed?");
        desk.locator("#question-ja").fill("条約は更新すべきか");
        desk.locator("#convener-en").fill("Tomoko Okabe");
        desk.locator("#side-1-en").fill("Renew it");
        desk.locator("#side-1-ja").fill("更新する");
        desk.locator("#side-2-en").fill("Let it lapse");
        desk.locator("#side-2-ja").fill("失効させる");
        desk.getByLabel("Readers may send a response while the debate is open").check();
        desk.getByLabel("Readers see how balanced the debate is").check();
        look(desk);
        press(desk, "Begin to prepare it");
        String debate = URI.create(desk.url()).getPath();
        for (EditionKey key : List.of(opening, reply)) {
            desk.navigate(site + debate + "?q=consent");
            Locator found = desk.locator(".found-pieces li:has(input[value='" + key.piece() + "'])");
            found.locator("select")
                    .selectOption(
                            new com.microsoft.playwright.options.SelectOption().setIndex(key.equals(opening) ? 1 : 2));
            found.locator("button").click();
        }
        press(desk, "Open it to readers");
        assertThat(desk.getByRole(AriaRole.STATUS)).hasText("The debate is open to readers.");

        // Three are invited to answer what is not published yet.
        invite(desk, debate, "Aya Mori", "aya@example.org", 1, Language.JAPANESE);
        invite(desk, debate, "Bruno Keller", "bruno@example.org", 2, Language.ENGLISH);
        invite(desk, debate, "Carla Diaz", "carla@example.org", 2, Language.ENGLISH);
        look(desk);
        desk.navigate(site + debate);
        look(desk);

        // One answers in Japanese, quoting a passage; one declines.
        Page aya = begin(false);
        aya.navigate(site + link("aya@example.org", 1));
        assertThat(aya.locator(".embargo")).isVisible();
        aya.locator("#affiliation").fill("外務省参与");
        aya.locator("#title").fill("代価を払う");
        aya.locator("#text").fill(JAPANESE);
        aya.locator("textarea[name^=quote-]").first().fill("Consent has a price.");
        aya.locator("button[value=hand-in]").click();
        assertThat(aya.locator("h1")).hasText("応答済み");
        Page bruno = begin(true);
        bruno.navigate(site + link("bruno@example.org", 1));
        look(bruno);
        press(bruno, "We will not answer");
        assertThat(bruno.locator("h1")).hasText("Declined");

        // Both drafts reach readers at one moment; the answer follows; the third lets the deadline pass.
        desk.navigate(site + debate);
        for (EditionKey key : List.of(opening, reply)) {
            desk.locator("#held input[value='" + key.piece() + "']").check();
        }
        press(desk, "Hold them");
        Assertions.assertThat(
                        server.visitor().get("/en/pieces/the-price-of-consent").status())
                .isEqualTo(404);
        press(desk, "Publish all of them now");
        assertThat(desk.getByRole(AriaRole.STATUS)).hasText("All of them are published.");
        Assertions.assertThat(
                        server.visitor().get("/en/pieces/the-price-of-consent").status())
                .isEqualTo(200);
        Assertions.assertThat(server.visitor().get("/en/pieces/consent-is-free").status())
                .isEqualTo(200);
        desk.locator("#pieces a.what", new Page.LocatorOptions().setHasText("代価を払う"))
                .click();
        press(desk, "Publish now");
        clock.pass(Duration.ofDays(11));
        server.part(SettleOverdue.class).run();

        // A reader sends a response and confirms it by the letter; the editor takes it.
        Page reader = begin(true);
        reader.setViewportSize(Screen.TELEPHONE.width(), Screen.TELEPHONE.height());
        reader.navigate(site + "/en/debates/should-the-treaty-be-renewed/respond");
        look(reader);
        clock.pass(Duration.ofMinutes(2));
        reader.locator("#author").fill("Ken Ito");
        reader.locator("#title").fill("A reader pays too");
        reader.locator("#text").fill("Readers pay the price as well. ".repeat(60));
        reader.locator("#address").fill("ken@example.org");
        press(reader, "Send");
        assertThat(reader.locator("h1")).hasText("Open your mail");
        reader.navigate(site + link("ken@example.org", 1));
        look(reader);
        press(reader, "Confirm and send it to the editor");
        assertThat(reader.locator("h1")).hasText("An editor has your response");
        desk.navigate(site + "/en/desk");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A reader pays too"))
                .first()
                .click();
        look(desk);
        press(desk, "Take it as it is");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the piece"))
                .click();
        press(desk, "Publish now");

        // A reader sees all of it, in both languages and at both widths, without scripts.
        Page eyes = begin(true);
        eyes.navigate(site + "/en/debates/should-the-treaty-be-renewed");
        assertThat(eyes.locator("svg.map-picture a.spot")).hasCount(4);
        assertThat(eyes.locator(".thread .reply .reply .title").first()).containsText("代価を払う");
        assertThat(eyes.locator(".asked")).containsText("Carla Diaz was invited on");
        assertThat(eyes.locator(".asked")).containsText("and did not answer by");
        assertThat(eyes.locator(".asked")).containsText("and declined on");
        assertThat(eyes.locator(".balance")).containsText("Let it lapse");
        look(eyes);
        eyes.navigate(site + "/ja/debates/should-the-treaty-be-renewed");
        assertThat(eyes.locator("h1")).hasText("条約は更新すべきか");
        assertThat(eyes.locator(".asked")).containsText("応答はなかった");
        look(eyes);
        eyes.navigate(site + "/en/pieces/the-price-of-consent");
        assertThat(eyes.locator(".prose .answered")).containsText("代価を払う");
        assertThat(eyes.locator("section.asked")).containsText("Carla Diaz was invited on");
        look(eyes);
        eyes.navigate(site + "/ja/pieces/the-price-of-consent");
        assertThat(eyes.locator(".prose .answered")).containsText("応答");

        // The summary goes to those who took part; one dissents; the debate closes.
        desk.navigate(site + debate + "/closing");
        desk.locator("#summary-en").fill("Both sides would pay, at different prices.");
        press(desk, "Save the summary");
        press(desk, "Send it to those who took part");
        assertThat(desk.getByRole(AriaRole.STATUS)).hasText("The summary was sent to those who took part.");
        look(desk);
        aya.navigate(site + link("aya@example.org", 2));
        aya.locator("input[value=DISSENT]").check();
        aya.locator("#sentence").fill("代価は等しい。");
        aya.locator("main button.main").click();
        desk.reload();
        assertThat(desk.locator("main")).containsText("代価は等しい。");
        press(desk, "Close the debate");
        eyes.navigate(site + "/en/debates/should-the-treaty-be-renewed");
        assertThat(eyes.locator(".closing")).containsText("at different prices");
        assertThat(eyes.locator(".voice.DISSENT")).containsText("代価は等しい。");
        look(eyes);
        eyes.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The whole debate on one page"))
                .click();
        assertThat(eyes.locator(".whole-piece")).hasCount(4);
        look(eyes);
        Assertions.assertThat(troubles).isEmpty();
    }
}
