package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.debate.NewDebate;
import org.parley.debate.RecordDebate;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordEdition;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Role;
import org.parley.publishing.Writing;

/** An analyst codes a piece by marking sentences, the piece is revised, and a reader follows what is left to its sentence. */
class CodingPagesTests {

    private static final Caller OPERATOR = new Caller.Operator("test");
    private static final String GONE = "The ministry will keep rice outside.";
    private static final String MOVED = "Nothing else was ever asked of it.";

    private final ParleyServer server = ParleyServer.empty();
    private final DeskVisitor analyst = DeskVisitor.signedIn(server, "okabe", Role.ANALYST, Role.EDITOR);
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final PieceId piece = server.part(Writing.class)
            .write(
                    OPERATOR,
                    tx -> server.part(RecordPiece.class)
                            .record(
                                    tx,
                                    PieceFixtures.titled("Rice", GONE + " " + MOVED + "\n\nCars are another matter.")
                                            .translated(
                                                    Language.JAPANESE, "米", "農水省は米を対象外とする。ほかに求められたことはない。\n\n車は別である。")
                                            .build())
                            .id());

    CodingPagesTests() {
        server.part(Writing.class).write(OPERATOR, tx -> {
            var debate = server.part(RecordDebate.class)
                    .record(
                            tx,
                            new NewDebate(
                                    Slug.of("settlement"),
                                    null,
                                    PartialDate.of(2006),
                                    null,
                                    LocalText.of("How to settle?", "いかに決着させるか"),
                                    LocalText.NONE,
                                    LocalText.NONE));
            server.part(RecordDebate.class).include(tx, debate, piece);
            return debate;
        });
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        server.close();
    }

    private Page open(boolean scripts, String path) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(Screen.DESK.width(), Screen.DESK.height())
                        .setColorScheme(ColorScheme.LIGHT)
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(15_000);
        context.addCookies(analyst.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setUrl("https://127.0.0.1:" + server.address().getPort() + "/"))
                .toList());
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
        go(page, path);
        return page;
    }

    private void go(Page page, String path) {
        page.navigate(server.address() + path);
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void look(Page page) {
        troubles.addAll(Axe.troubles(page));
    }

    private static void select(Page page, Locator sentence) {
        BoundingBox box = sentence.boundingBox();
        double middle = box.y + box.height / 2;
        page.mouse().move(box.x + 1, middle);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 2, middle);
        page.mouse().up();
    }

    @Test
    void pieceIsCodedByMarkingSentencesAndRevisedAndWhatIsLeftIsFollowed() {
        Page desk = open(true, "/en/desk");
        press(desk, AriaRole.LINK, "Maps");
        press(desk, AriaRole.LINK, "How to settle?");
        look(desk);
        String map = desk.url();
        desk.locator("#read a[href$='/en']").click();
        look(desk);
        String read = desk.url();

        // A sentence is selected with the mouse; what is wrong is said, and what was typed is kept.
        select(desk, desk.locator(".part").first());
        assertThat(desk.locator("#sentence")).hasValue(GONE);
        desk.locator("#new-actor-en").fill("The ministry");
        desk.locator("#new-actor-ja").fill("農水省");
        desk.locator("#new-issue-en").fill("Rice in the agreement");
        desk.locator("#new-issue-ja").fill("協定における米");
        desk.locator("#value").fill("20–120");
        press(desk, AriaRole.BUTTON, "Mark it");
        assertThat(desk.locator("#wrong-value")).hasText("It must lie from 0 to 100, not at 120.");
        assertThat(desk.locator("#sentence")).hasValue(GONE);
        assertThat(desk.locator("#new-actor-ja")).hasValue("農水省");
        look(desk);
        desk.locator("#value").fill("0–20");
        press(desk, AriaRole.BUTTON, "Mark it");
        assertThat(desk.getByRole(AriaRole.STATUS)).hasText("The sentence is marked.");
        assertThat(desk.locator(".part.marked")).hasText(GONE);

        // Another is marked by its number, with the keyboard, for the same position.
        desk.locator("a.pick").nth(1).focus();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#sentence")).hasValue(MOVED);
        desk.locator("#position").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        assertThat(desk.locator("#value")).isHidden();
        press(desk, AriaRole.BUTTON, "Mark it");
        assertThat(desk.locator("#marked li")).hasCount(2);

        // Without scripts, and in Japanese, a number brings its sentence into the form.
        Page plain =
                open(false, read.substring(server.address().toString().length()).replace("/en/desk", "/ja/desk"));
        plain.locator("a.pick").nth(2).click();
        assertThat(plain.locator("#sentence")).hasValue("Cars are another matter.");

        // The piece is revised: one sentence stands elsewhere, one is no longer there as it was.
        server.part(Writing.class)
                .write(
                        OPERATOR,
                        tx -> server.part(RecordEdition.class)
                                .record(
                                        tx,
                                        piece,
                                        Language.ENGLISH,
                                        PieceFixtures.text(
                                                "Rice",
                                                "The ministry will keep most rice outside.\n\nCars are another matter. "
                                                        + MOVED)));
        Page reader = open(true, "/en/debates/settlement/map");
        reader.locator("figure.scale a.mark").first().click();
        assertThat(reader.locator(".sentence .lost")).hasCount(1);
        Locator moved = reader.locator(".sentence a", new Page.LocatorOptions().setHasText(MOVED));
        String paragraph = moved.getAttribute("href").replaceAll(".*#(b-[a-z0-9]+).*", "$1");
        go(reader, "/en/pieces/rice");
        assertThat(reader.locator("#" + paragraph)).hasText("Cars are another matter. " + MOVED);

        // In Japanese the mark leads to the paragraph that renders it.
        go(reader, "/ja/debates/settlement/map/rice-in-the-agreement");
        Locator rendered = reader.locator(".sentence blockquote[lang=ja] a");
        assertThat(rendered).hasCount(1);
        String japanese = rendered.innerText();
        rendered.click();
        Assertions.assertThat(reader.url()).contains("/ja/pieces/rice#b-");
        assertThat(reader.locator(":target")).hasText(japanese);

        // The analyst is told of the lost one, and marks what stands there now.
        go(desk, "/ja/desk");
        assertThat(desk.locator("main")).containsText("見取り図から失われた文");
        look(desk);
        desk.navigate(map);
        assertThat(desk.locator("#lost li")).hasCount(1);
        assertThat(desk.locator("#lost blockquote")).hasText(GONE);
        look(desk);
        desk.locator("#lost a[href*='?sentence=']").click();
        assertThat(desk.locator("#sentence")).hasValue("The ministry will keep most rice outside.");
        press(desk, AriaRole.BUTTON, "Mark it");
        desk.navigate(map);
        assertThat(desk.locator("#lost")).hasCount(0);
        desk.locator(".coded-issue table a").first().click();
        assertThat(desk.locator("figure.sentence")).hasCount(2);
        look(desk);

        // What else the map is kept by can be read by everybody too.
        for (String path : List.of("/issues/rice-in-the-agreement", "/actors/the-ministry", "/coders", "/digest")) {
            desk.navigate(map.replace("/en/", path.endsWith("t") ? "/ja/" : "/en/") + path);
            look(desk);
        }
        Assertions.assertThat(troubles).isEmpty();
    }
}
