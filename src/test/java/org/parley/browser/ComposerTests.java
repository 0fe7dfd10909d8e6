package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Role;
import org.parley.sample.SampleJournal;
import org.parley.store.Tailing;

/** How an editor composes a Summary Page in a browser, with the keyboard alone; and who can read the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposerTests {

    private final ParleyServer server = ParleyServer.atLocalhost();
    private final String site = "http://localhost:" + server.address().getPort();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    ComposerTests() {
        server.part(SampleJournal.class).load(new Caller.Operator("test"));
        server.part(Tailing.class).catchUp();
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void summaryPageIsComposedWithTheKeyboardAlone() {
        Page page = signedIn(1280, 900, "keyboard");
        page.navigate(site + "/en/desk/summaries");
        page.getByLabel("Date").fill("2006-12-20");
        page.keyboard().press("Enter");

        page.getByLabel("Words of the title, or an author").fill("clocks");
        add(page, "Three Clocks");
        page.getByLabel("Words of the title, or an author").fill("hasebe");
        add(page, "Japan Waits for Its Neighbours’ Agreement");
        Locator chosen = page.locator(".chosen .what");
        assertThat(chosen).hasCount(2);

        Locator down = page.getByRole(AriaRole.BUTTON, named("Move down: Three Clocks"));
        down.focus();
        page.keyboard().press("Enter");
        assertThat(chosen.last()).containsText("Three Clocks");
        assertThat(page.locator("[data-moved]")).containsText("now 2 of 2");
        assertThat(page.locator("[data-unsaved]")).isVisible();
        // At the end of the list the button that leads back has the focus.
        page.keyboard().press("Enter");
        assertThat(chosen.first()).containsText("Three Clocks");
        page.keyboard().press("Enter");
        assertThat(chosen.last()).containsText("Three Clocks");

        Locator own = page.locator(".chosen details").first();
        own.locator("summary").press("Enter");
        own.locator("textarea").last().fill("最後に席に着く者の代償。");
        page.getByRole(AriaRole.BUTTON, named("Publish")).press("Enter");
        assertThat(page.locator(".told[role=status]")).hasText("Published.");

        server.part(Tailing.class).catchUp();
        page.navigate(site + "/ja/summary");
        assertThat(page.locator("h1")).hasText("注目記事 2006年12月20日");
        assertThat(page.locator(".composed .title").first()).hasText("隣の協定を待つ日本");
        assertThat(page.locator(".composed .abstract").first()).hasText("最後に席に着く者の代償。");
    }

    @Test
    void piecesAreDraggedIntoTheirOrder() {
        Page page = signedIn(1280, 900, "dragging");
        page.navigate(site + "/en/pieces/a-year-on-two-tracks");
        String before = page.locator(".contents .title").first().textContent();
        page.navigate(site + "/en/desk/pieces/" + idOf("a-year-on-two-tracks") + "/contents");
        Locator items = page.locator(".chosen > li");
        items.nth(0).locator("[data-grip]").dragTo(items.nth(1).locator(".moves"));
        assertThat(items.nth(1)).containsText(before.strip());
        page.getByRole(AriaRole.BUTTON, named("Save and show readers")).click();

        server.part(Tailing.class).catchUp();
        page.navigate(site + "/en/pieces/a-year-on-two-tracks");
        assertThat(page.locator(".contents .title").nth(1)).hasText(before);
    }

    @Test
    void pagesCanBeReadByEverybody() {
        Page desk = signedIn(1280, 900, "reading");
        String topic = idOf("a-year-on-two-tracks");
        String issue = idOf("autumn-2006");
        desk.navigate(site + "/en/desk/summaries");
        desk.locator(".work .what").last().click();
        String composer = URI.create(desk.url()).getPath().substring("/en".length());
        List<String> violations = new ArrayList<>();
        for (String path : List.of(
                "/desk",
                "/desk/permissions",
                "/desk/pieces/" + topic + "/permission",
                "/desk/pieces/" + idOf("the-price-of-consent") + "/permission?done=saved",
                "/desk/pieces/" + topic + "/contents?q=consent",
                "/desk/pieces/" + issue + "/contents",
                "/desk/summaries",
                composer + "?q=alliance",
                composer + "/preview")) {
            check(desk, "/en" + path, violations);
            check(desk, "/ja" + path, violations);
        }
        assertThat(violations).isEmpty();
    }

    private void check(Page page, String address, List<String> violations) {
        page.navigate(site + address);
        violations.addAll(Axe.troubles(page));
    }

    private static void add(Page page, String title) {
        Locator button = page.locator("#found")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add: " + title));
        button.press("Enter");
        assertThat(page.locator(".chosen")).containsText(title);
    }

    private String idOf(String slug) {
        return server.part(Catalogue.class)
                .piece(Caller.READER, Slug.of(slug))
                .orElseThrow()
                .card()
                .id()
                .toString();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private Page signedIn(int width, int height, String mailbox) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate(DeskVisitor.invite(server, mailbox, null, Role.EDITOR).link());
        page.locator(".gate button.main").click();
        return page;
    }
}
