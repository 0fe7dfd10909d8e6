package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.desk.BeginPiece;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.PublishPiece;
import org.parley.desk.translation.BeginTranslation;
import org.parley.language.Language;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.TranslationStatus;
import org.parley.publishing.text.Markdown;

/** How a translator works in a browser: types, moves on by keys, meets somebody else; and who can read the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslatingTests {

    private static final String TEXT = """
            ## What consent costs

            Consent has a *price*.[^1]

            - Who pays?
            - Who is paid?

            Table: Shares

            | Ally | Share |
            | --- | --- |
            | One | 60 |

            [^1]: See the treaty.
            """;

    private final ParleyServer server = ParleyServer.empty();
    private final DeskVisitor translator = DeskVisitor.signedIn(server, "mori", Role.TRANSLATOR);
    private final List<String> complaints = new ArrayList<>();
    private final EditionKey key = begun();

    @AfterAll
    void close() {
        server.close();
    }

    private EditionKey begun() {
        Caller.Member editor = new Caller.Member(AccountId.next(), "Erin", Set.of(Role.EDITOR), null);
        EditionKey original = server.part(BeginPiece.class)
                .begin(
                        editor,
                        PieceKind.COMMENTARY,
                        Section.OPINIONS,
                        Language.ENGLISH,
                        new DeskText("The price of consent", "In short.", Markdown.parse(TEXT)));
        server.part(PublishPiece.class).now(editor, original);
        return server.part(BeginTranslation.class)
                .begin(
                        editor,
                        original.piece(),
                        Language.JAPANESE,
                        new BeginTranslation.Making(TranslationStatus.HUMAN, null));
    }

    private Page open(int width, int height, String language) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(15_000);
        context.addCookies(translator.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setUrl("https://127.0.0.1:" + server.address().getPort() + "/"))
                .toList());
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate(server.address() + "/" + language + key.path() + "/translate");
        return page;
    }

    @Test
    void translatorTypesPassageByPassageAndNothingIsOverwritten() {
        Page mine = open(1280, 900, "en");
        Locator title = mine.locator(".of-title input[name^='t.']");
        title.fill("合意の代価");
        title.press("Control+Enter");

        assertThat(mine.locator(".of-title .facing-mark")).hasText("Saved");
        assertThat(mine.locator(".of-title .facing-state")).hasText("Translated");
        assertThat(mine.locator(".of-abstract textarea")).isFocused();
        assertThat(mine.locator("[data-count]")).hasText("1 of 7 passages");

        Page theirs = open(390, 844, "ja");
        assertThat(theirs.locator(".of-title input[name^='t.']")).hasValue("合意の代価");
        Locator paragraph = theirs.locator(".of-paragraph textarea");
        paragraph.fill("相手の訳。");
        paragraph.blur();
        assertThat(theirs.locator(".of-paragraph .facing-mark")).hasText("保存しました");

        mine.locator(".of-paragraph textarea").fill("自分の訳。[^1]");
        mine.locator(".of-paragraph textarea").blur();
        assertThat(mine.locator(".of-paragraph [data-conflict] pre")).hasText("相手の訳。");
        assertThat(mine.locator(".of-paragraph textarea")).hasValue("自分の訳。[^1]");
        mine.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep mine"))
                .click();
        assertThat(mine.locator(".of-paragraph .facing-mark")).hasText("Saved");

        mine.reload();
        assertThat(mine.locator(".of-paragraph textarea")).hasValue("自分の訳。[^1]");
        mine.locator(".of-list textarea").first().fill("[壊れた](ftp://x)");
        mine.locator(".of-list textarea").first().blur();
        assertThat(mine.locator(".of-list .facing-mark")).containsText("leads nowhere");

        assertThat(complaints).isEmpty();
        mine.locator(".of-list textarea").first().fill("");
        assertThat(mine.locator(".of-list .facing-mark")).hasText("Saved");
        mine.context().close();
        theirs.context().close();
    }

    @Test
    void pageCanBeReadByEverybody() {
        List<String> violations = new ArrayList<>();
        for (String language : List.of("en", "ja")) {
            Page page = open(1280, 900, language);
            violations.addAll(Axe.troubles(page));
            for (String path : List.of("/desk/translations", "/desk/pieces/" + key.piece() + "/translations")) {
                page.navigate(server.address() + "/" + language + path);
                violations.addAll(Axe.troubles(page));
            }
            page.context().close();
        }
        assertThat(violations).isEmpty();
    }
}
