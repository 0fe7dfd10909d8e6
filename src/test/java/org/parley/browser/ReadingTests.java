package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader does, at a desk and on a telephone. */
@ParameterizedClass(name = "{0}")
@EnumSource
class ReadingTests {

    private static final String PIECE = "/en/pieces/two-tables-one-alliance";

    private final Screen screen;

    @AutoClose
    private final Reader reader;

    ReadingTests(Screen screen) {
        this.screen = screen;
        this.reader = Reader.at(screen);
    }

    @AfterEach
    void browserHasNothingToComplainOf() {
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void pieceIsReadFromTheFrontPage() {
        Page page = reader.open("/en/");
        Locator lead = page.locator("article.lead .title a");
        String title = lead.innerText();

        lead.click();

        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator(".prose p").first()).isVisible();
        assertThat(page.locator("ul.authors")).isVisible();
        reader.seesNoMoreThanFits();
    }

    @Test
    void languageIsSwitchedAndSwitchedBack() {
        Page page = reader.open(PIECE);
        String english = page.locator("h1").innerText();

        page.locator("nav.languages a[hreflang=ja]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
        assertThat(reader.path()).isEqualTo(PIECE.replace("/en/", "/ja/"));
        assertThat(page.locator("h1").innerText()).isNotEqualTo(english);
        reader.seesNoMoreThanFits();

        page.locator("nav.languages a[hreflang=en]").click();
        assertThat(page.locator("h1")).hasText(english);
    }

    @Test
    void languageIsRememberedAtTheNextVisit() {
        reader.open("/ja/about");

        assertThat(reader.open("/").locator("html")).hasAttribute("lang", "ja");
    }

    @Test
    void replyIsFollowedToThePieceItAnswersAndThroughTheThread() {
        Page page = reader.open("/en/debates/allied-settlement");
        Locator reply = page.locator("li.reply:has(> article p.answers)").first();
        String answered = reply.locator("p.answers a").first().getAttribute("href");
        String answeredTitle = page.locator(answered + " .title").innerText();

        reply.locator("> article .title a").click();
        assertThat(page.locator("section.in-reply-to")).containsText(answeredTitle);

        page.locator("section.in-reply-to .title a")
                .filter(new Locator.FilterOptions().setHasText(answeredTitle))
                .click();
        assertThat(page.locator("h1")).hasText(answeredTitle);
        assertThat(page.locator("section.replies li")).not().hasCount(0);

        page.locator("aside.margin a[href*='/debates/']").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/en/debates/allied-settlement"));
    }

    @Test
    void threadLeadsFromAReplyToWhatItAnswersOnThePage() {
        Page page = reader.open("/en/debates/allied-settlement");
        Locator answers = page.locator("li.reply p.answers a").first();
        String place = answers.getAttribute("href");

        answers.click();

        assertThat(reader.path()).endsWith(place);
        assertThat(page.locator(place)).isInViewport();
    }

    @Test
    void wordIsSearchedInEnglishAndFoundInAPiece() {
        Page page = reader.open("/en/search");
        Locator field = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.SEARCHBOX);
        field.fill("alliance");
        field.press("Enter");

        assertThat(page.locator("main mark").first()).isVisible();
        reader.seesNoMoreThanFits();
        page.locator("main article .title a").first().click();
        assertThat(reader.path()).startsWith("/en/pieces/");
    }

    @Test
    void wordIsSearchedInJapaneseFromAnyPage() {
        Page page = reader.open("/ja/search?q=%E5%90%8C%E7%9B%9F");

        assertThat(page.locator("main mark").first()).containsText("同盟");
        page.locator("main article .title a").first().click();
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
    }

    @Test
    void themeIsChosenAndRemembered() {
        Page page = reader.open("/en/");
        String light = background(page);

        page.locator("button.theme").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("button.theme")).hasAttribute("aria-pressed", "true");
        assertThat(background(page)).isNotEqualTo(light);

        reader.open("/ja/about");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.locator("button.theme").click();
        assertThat(background(page)).isEqualTo(light);
        reader.open("/en/");
        assertThat(page.locator("html[data-theme]")).hasCount(0);
    }

    @Test
    void keyboardLeadsStraightToTheText() {
        Page page = reader.open(PIECE);

        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void menuWorksWithoutJavaScript() {
        try (Reader plain = Reader.withoutJavaScriptAt(screen)) {
            Page page = plain.open("/en/");
            Locator section = page.locator("nav.sections a[href='/en/sections/media-reviews']");
            if (screen == Screen.TELEPHONE) {
                assertThat(section).isHidden();
                page.locator("nav.sections summary").click();
            }
            assertThat(page.locator("button.theme")).isHidden();

            section.click();

            assertThat(page.locator("h1")).hasText("Media Reviews");
        }
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor"
                + " + getComputedStyle(document.body).backgroundColor");
    }
}
