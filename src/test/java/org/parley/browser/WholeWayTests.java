package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.documents.WordFile;
import org.parley.publishing.Role;

/** The whole way of a piece, each step by whoever takes it, in a real browser with real letters. */
class WholeWayTests {

    private static final String PASSWORD = "violet harbour eleven spoons";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final ParleyServer server;
    private final String site;

    WholeWayTests() {
        mail.start();
        server = ParleyServer.atLocalhost(Map.of(
                "parley.mail.host", "127.0.0.1",
                "parley.mail.port", mail.getSmtp().getPort(),
                "parley.mail.from", "desk@example.org"));
        site = "http://localhost:" + server.address().getPort();
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        server.close();
        mail.stop();
    }

    @Test
    void pieceGoesFromAWordDocumentToReadersInTwoLanguagesAndIsCorrected() {
        Page administrator = begin();
        administrator.navigate(site
                + URI.create(DeskVisitor.invite(server, "admin", null, Role.ADMINISTRATOR)
                                .link())
                        .getPath());
        takeUp(administrator);
        Page editor = invited(administrator, "editor", Role.EDITOR);
        Page translator = invited(administrator, "translator", Role.TRANSLATOR);
        Page author = invited(administrator, "author", Role.AUTHOR);

        // The author drops a document, and hands it in.
        author.navigate(site + "/en/desk/pieces/new");
        author.locator("#file").setInputFiles(new FilePayload("draft.docx", WORD, document()));
        press(author, "Take it as a draft");
        assertThat(author.locator("#edition-title")).hasValue("What the communiqué leaves out");
        assertThat(author.locator(".ProseMirror")).containsText("It was signed on a Friday.");
        assertThat(author.locator(".ProseMirror")).containsText("The text names no date.");
        check(author);
        String address = URI.create(author.url()).getPath();
        author.getByLabel("Abstract").fill("On what was signed, and what was not.");
        press(author, "Hand in for review");
        assertThat(author.locator(".told")).hasText("Handed in.");

        // The editor remarks beside a paragraph, and gives it back; the author answers in the text.
        editor.navigate(site + "/en/desk");
        check(editor);
        editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What the communiqué leaves out"))
                .first()
                .click();
        editor.locator("#block").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        editor.locator("#remark").fill("Say who signed it.");
        press(editor, "Add the remark");
        assertThat(editor.locator(".remark")).containsText("Say who signed it.");
        check(editor);
        editor.locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Give back"))
                .click();
        editor.locator("button[value=return]").click();
        author.navigate(site + "/en/desk");
        assertThat(author.locator("main")).containsText("Remarks on what I wrote");
        author.navigate(site + address);
        author.locator(".ProseMirror p").first().click();
        author.keyboard().press("End");
        author.keyboard().type(" Both ministers signed it.");
        press(author, "Hand in for review");
        assertThat(author.locator(".told")).hasText("Handed in.");

        // The editor approves, and schedules.
        editor.navigate(site + address);
        editor.locator("button[value^='settle:']").click();
        press(editor, "Approve");
        assertThat(editor.locator(".told")).hasText("Approved.");
        String at = LocalDateTime.now(ZoneOffset.UTC)
                .plusSeconds(3)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        editor.locator("#at").evaluate("(field, at) => { field.step = 1; field.value = at; }", at);
        press(editor, "Schedule");
        assertThat(editor.locator(".told")).hasText("Scheduled.");
        String published = "/pieces/what-the-communique-leaves-out";
        editor.waitForCondition(() -> status(published) == 200);

        // The translator translates; the editor publishes it.
        translator.navigate(site + "/en/desk");
        check(translator);
        translator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What the communiqué leaves out"))
                .first()
                .click();
        press(translator, "Begin a translation");
        translator.locator(".of-title input[name^='t.']").fill("共同声明が語らないこと");
        translator.locator(".of-abstract textarea").fill("何が署名され、何がされなかったか。");
        for (int passage = 0; passage < translator.locator(".pair textarea").count(); passage++) {
            if (translator.locator(".pair textarea").nth(passage).inputValue().isEmpty()) {
                String original =
                        translator.locator(".pair textarea").nth(passage).getAttribute("data-original");
                translator
                        .locator(".pair textarea")
                        .nth(passage)
                        .fill(original.contains("[^") ? "それは金曜日に署名された。[^1]" : "訳文" + passage + "。");
            }
        }
        check(translator);
        translator.locator("button[data-save]").click();
        String japanese = address.replaceAll("/en$", "/ja");
        translator.navigate(site + japanese);
        press(translator, "Hand in for review");
        assertThat(translator.locator(".told")).hasText("Handed in.");
        editor.navigate(site + japanese);
        press(editor, "Publish now");
        assertThat(editor.locator(".told")).hasText("Published.");

        // Readers find it in both languages: page, feed, search, API.
        Page reader = begin();
        reader.navigate(site + "/en" + published);
        assertThat(reader.locator("h1")).hasText("What the communiqué leaves out");
        assertThat(reader.locator(".prose")).containsText("Both ministers signed it.");
        reader.navigate(site + "/ja" + published);
        assertThat(reader.locator("h1")).hasText("共同声明が語らないこと");
        assertThat(text("/en/feed.atom")).contains("What the communiqué leaves out");
        assertThat(text("/ja/feed.atom")).contains("共同声明が語らないこと");
        reader.waitForCondition(
                () -> text("/api/v1/search?q=communiqu%C3%A9&lang=en").contains("leaves out"));
        assertThat(text("/api/v1/pieces?lang=ja")).contains("共同声明が語らないこと");

        // The original is corrected: readers are told, and the translation is known to be behind.
        editor.navigate(site + address);
        editor.locator(".ProseMirror p").first().click();
        editor.keyboard().press("End");
        editor.keyboard().type(" It was a Thursday.");
        editor.locator("#note").fill("It was signed on a Thursday, not on a Friday.");
        press(editor, "Publish the change");
        assertThat(editor.locator(".told").first()).hasText("The change is published.");
        reader.waitForCondition(
                () -> text("/en" + published).contains("It was signed on a Thursday, not on a Friday."));
        reader.navigate(site + "/ja" + published);
        assertThat(reader.locator("main")).containsText("原文");
        translator.navigate(site + japanese + "/translate");
        assertThat(translator.locator(".facing-row.CHANGED")).hasCount(1);

        // An old revision is brought back.
        editor.navigate(site + address + "/revisions");
        check(editor);
        editor.locator("form[action$='/restore'] button").last().click();
        editor.navigate(site + address);
        assertThat(editor.locator(".ProseMirror")).not().containsText("It was a Thursday.");
        assertThat(complaints).isEmpty();
    }

    /** Has the administrator invite somebody, who follows the link in the letter. */
    private Page invited(Page administrator, String mailbox, Role role) {
        administrator.navigate(site + "/en/desk/accounts/new");
        administrator.locator("#email").fill(mailbox + "@example.org");
        administrator.locator("#name").fill(mailbox);
        administrator.locator("#role-" + role.name()).check();
        administrator.locator("form.fields button.main").click();
        assertThat(mail.waitForIncomingEmail(10_000, 1 + letters)).isTrue();
        letters++;
        Page page = begin();
        page.navigate(site + link(mailbox));
        takeUp(page);
        return page;
    }

    private int letters;

    private String link(String mailbox) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> isTo(letter, mailbox))
                .map(WholeWayTests::content)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTo(MimeMessage letter, String mailbox) {
        try {
            return letter.getAllRecipients()[0].toString().contains(mailbox + "@");
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String content(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (IOException | MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void takeUp(Page page) {
        page.locator(".gate button.main").click();
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("The same once more").fill(PASSWORD);
        press(page, "Set the password");
        assertThat(page.locator(".desk-head")).isVisible();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void check(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }

    private int status(String path) {
        return server.visitor().get("/en" + path).status();
    }

    private String text(String address) {
        return server.visitor().get(address).text();
    }

    private Page begin() {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setLocale("en-GB"));
        contexts.add(context);
        context.setDefaultTimeout(15_000);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    private static byte[] document() {
        return new WordFile()
                .styled("Title", WordFile.run("What the communiqué leaves out"))
                .paragraph(WordFile.run("It was signed on a Friday.") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")
                .footnote(1, WordFile.run("The text names no date."))
                .styled("Heading 1", WordFile.run("What it says"))
                .paragraph(WordFile.run("Trade comes first."))
                .bytes();
    }
}
