package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.newsletter.ReaderFixtures;
import org.parley.newsletter.Subscriber;
import org.parley.publishing.Caller;
import org.parley.publishing.Role;
import org.parley.sample.SampleJournal;

/** What a reader does in a browser to get letters and to be rid of them, without scripts; and who can read the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersPagesTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final ParleyServer server;
    private final String site;

    LettersPagesTests() {
        mail.start();
        server = ParleyServer.atLocalhost(Map.of(
                "parley.mail.host", "127.0.0.1",
                "parley.mail.port", mail.getSmtp().getPort(),
                "parley.mail.from", "desk@example.org"));
        server.part(SampleJournal.class).load(new Caller.Operator("test"));
        site = "http://localhost:" + server.address().getPort();
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    @AfterAll
    void close() {
        server.close();
        mail.stop();
    }

    private Page begin(Screen screen, boolean scripts) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setColorScheme(ColorScheme.LIGHT)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        return context.newPage();
    }

    @Test
    void readerSubscribesConfirmsAndLeavesOnATelephoneWithoutScripts() throws MessagingException, IOException {
        Page page = begin(Screen.TELEPHONE, false);
        page.navigate(site + "/en/newsletters");
        page.locator("main").getByRole(AriaRole.LINK, link("Subscribe")).click();
        page.locator("#address").fill("aya@example");
        page.getByLabel("Opinions").check();
        press(page, "Subscribe");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("no e-mail address");
        assertThat(page.getByLabel("Opinions")).isChecked();

        page.locator("#address").fill("aya@example.org");
        String stamp = ReaderFixtures.stampShown(server, Duration.ofSeconds(20));
        page.locator("input[name=stamp]").first().evaluate("(field, stamp) => { field.value = stamp; }", stamp);
        press(page, "Subscribe");
        assertThat(page.locator("h1")).hasText("Look into your mailbox");

        MimeMessage asked =
                letter(message -> message.getAllRecipients()[0].toString().equals("aya@example.org"));
        Matcher letter = LINK.matcher(String.valueOf(asked.getContent()));
        assertThat(letter.find()).isTrue();
        page.navigate(site + letter.group(1));
        press(page, "Yes, subscribe");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("you are subscribed");
        assertThat(page.getByLabel("Opinions")).isChecked();

        press(page, "Leave all lists");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("left all lists");
        assertThat(page.getByLabel("Opinions")).not().isChecked();
    }

    @Test
    void editorComposesAnIssueWithTheKeyboardLooksAtItAndSendsIt() throws MessagingException {
        ReaderFixtures.subscriber(server, "every.week@example.org", Language.ENGLISH, "weekly");
        Page desk = begin(Screen.DESK, true);
        desk.onDialog(Dialog::accept);
        desk.navigate(site
                + URI.create(DeskVisitor.invite(server, "composer", null, Role.EDITOR)
                                .link())
                        .getPath());
        desk.locator("main button.main").click();
        desk.navigate(site + "/en/desk/newsletters");
        press(desk, "Begin an issue");
        assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("The issue was begun");
        String first = desk.locator("#chosen li").first().getAttribute("data-title");
        desk.locator("#chosen li").first().locator("button[data-move='1']").press("Enter");
        assertThat(desk.locator("#chosen li").nth(1)).hasAttribute("data-title", String.valueOf(first));
        desk.locator("#title-en").fill("What the alliance costs");
        desk.locator("#title-ja").fill("同盟の値段");
        String path = URI.create(desk.url()).getPath().replaceFirst("^/en", "");

        press(desk, "Check and send…");
        assertThat(desk.frameLocator(".letter-wide iframe").locator("h1")).hasText("What the alliance costs");
        assertThat(desk.frameLocator(".letter-phone iframe").locator("h3").nth(1))
                .hasText(String.valueOf(first));
        List<String> troubles = new ArrayList<>();
        for (Language language : Languages.ENGLISH_AND_JAPANESE.all()) {
            troubles.addAll(troubles(desk, "/" + language + "/desk/newsletters"));
            troubles.addAll(troubles(desk, "/" + language + path));
            troubles.addAll(troubles(desk, "/" + language + path + "/check"));
        }
        org.assertj.core.api.Assertions.assertThat(troubles).isEmpty();

        desk.navigate(site + "/en" + path + "/check");
        press(desk, "Send now");
        assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("It is on its way");
        var _ = letter(message -> "What the alliance costs".equals(message.getSubject()));
        desk.navigate(site + "/ja/newsletters");
        assertThat(desk.locator("main")).containsText("同盟の値段");
        desk.navigate(site + "/en/desk/mailings");
        org.assertj.core.api.Assertions.assertThat(troubles(desk, "/en/desk/mailings"))
                .isEmpty();
    }

    private interface Wanted {
        boolean is(MimeMessage message) throws MessagingException;
    }

    /** The letter that is wanted, once it has come. */
    private MimeMessage letter(Wanted wanted) throws MessagingException {
        while (true) {
            MimeMessage[] all = mail.getReceivedMessages();
            for (MimeMessage message : all) {
                if (wanted.is(message)) {
                    return message;
                }
            }
            org.assertj.core.api.Assertions.assertThat(mail.waitForIncomingEmail(20_000, all.length + 1))
                    .isTrue();
        }
    }

    @Test
    void pagesCanBeReadByEverybody() {
        Subscriber reader = ReaderFixtures.subscriber(
                server, "elena.marsh@example.org", Language.ENGLISH, "weekly", "section:debates");
        ReaderFixtures.subscriber(
                server, "mori@example.org", Language.JAPANESE, "weekly", "debate:allied-settlement", "search:q=同盟");
        List<String> troubles = new ArrayList<>();
        Page page = begin(Screen.DESK, true);
        Page desk = begin(Screen.DESK, true);
        desk.navigate(site
                + URI.create(DeskVisitor.invite(server, "keeper", null, Role.EDITOR)
                                .link())
                        .getPath());
        desk.locator("main button.main").click();
        for (Language language : Languages.ENGLISH_AND_JAPANESE.all()) {
            String at = "/" + language;
            for (String address : List.of(
                    at + "/newsletters/subscribe?list=search:q%3Dalliance&list=debate:allied-settlement",
                    at + "/newsletters/sent",
                    at + "/newsletters/confirm/unknown",
                    at + ReaderFixtures.confirmation(server, "new@example.org", "weekly", "section:opinions"),
                    at + ReaderFixtures.preferences(server, reader).substring("/en".length()),
                    at + ReaderFixtures.unsubscribe(server, reader))) {
                troubles.addAll(troubles(page, address));
            }
            troubles.addAll(troubles(desk, at + "/desk/readers?q=example"));
            troubles.addAll(troubles(desk, at + "/desk/readers/" + reader.id()));
        }
        assertThat(troubles).isEmpty();
    }

    private List<String> troubles(Page page, String address) {
        page.navigate(site + address);
        return Axe.troubles(page);
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
