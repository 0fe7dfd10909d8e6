package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parley.desk.DeskSite;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.Editions;
import org.parley.publishing.PersonId;
import org.parley.publishing.Role;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Markdown;

/** An editor who says in a browser who wrote a piece, and looks at its revisions. */
class FactsAndRevisionsTests {

    private static final DeskSite SITE = DeskSite.shared();
    private static final List<BrowserContext> OPENED = new ArrayList<>();

    @AfterAll
    static void leave() {
        OPENED.forEach(BrowserContext::close);
    }

    @Test
    void authorIsChosenAsOneTypes() {
        PersonId okabe = SITE.person("Tomoko Okabe", "岡部智子");
        EditionKey key = SITE.published("Chosen as one types", "One.");
        List<String> complaints = new ArrayList<>();
        Page page = editor(Screen.DESK, complaints);
        page.navigate(SITE.server().address() + "/en/desk/pieces/" + key.piece() + "/facts");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add an author"))
                .click();
        Locator field = page.locator("#author-2-person-find");
        assertThat(field).isFocused();
        field.pressSequentially("岡部");
        assertThat(page.locator(".suggestions [role=option]").first()).containsText("Tomoko Okabe");
        assertThat(field).hasAttribute("aria-expanded", "true");
        field.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "author-2-person-find-list-0");
        assertThat(Axe.violations(page)).isEmpty();
        field.press("Enter");
        assertThat(page.locator("#author-2-person-chosen")).containsText("Tomoko Okabe");
        assertThat(page.locator("#author-2-person-chosen")).isFocused();
        page.locator("#author-2-affiliation-en").fill("Professor");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move author 2 up"))
                .click();
        assertThat(page.locator("#author-1-person-chosen")).containsText("Tomoko Okabe");
        assertThat(page.locator("#author-1-affiliation-en")).hasValue("Professor");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose somebody else"))
                .nth(1)
                .click();
        Locator second = page.locator("#author-2-person-find");
        second.pressSequentially("Somebody Entirely New");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Add “Somebody Entirely New”"))
                .click();
        assertThat(page.locator("#author-2-person-name-en")).hasValue("Somebody Entirely New");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the facts"))
                .last()
                .click();

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("saved");
        assertThat(page.locator("#author-1-person-chosen")).containsText("Tomoko Okabe");
        assertThat(page.locator("[name=author-1-person]")).hasValue(okabe.toString());
        assertThat(page.locator("#author-2-person-chosen")).containsText("Somebody Entirely New");
        assertThat(complaints).isEmpty();
    }

    @Test
    void pagesCanBeUsedByEverybodyInBothLanguages() {
        EditionKey key = SITE.published("The price of consent", text("price", "Who pays it."));
        SITE.revise(key, new DeskText("The cost of consent", "In other words.", body(key, "cost", "*Who* pays it?")));
        PersonId other = SITE.person("E. Marsh", "");
        SITE.institution("Northgate Institute", "北門研究所");
        List<String> complaints = new ArrayList<>();
        Page page = editor(Screen.DESK, complaints);
        List<String> violations = new ArrayList<>();
        for (String language : List.of("en", "ja")) {
            for (String path : List.of(
                    "/desk",
                    "/desk/pieces",
                    "/desk/pieces/new",
                    key.path(),
                    key.path() + "/preview",
                    "/desk/pieces/" + key.piece() + "/facts",
                    key.path() + "/revisions",
                    key.path() + "/revisions/1",
                    key.path() + "/revisions/compare?from=1&to=2",
                    "/desk/people",
                    "/desk/people/" + SITE.marsh(),
                    "/desk/people/" + SITE.marsh() + "/merge?other=" + other,
                    "/desk/institutions")) {
                page.navigate(SITE.server().address() + "/" + language + path);
                violations.addAll(Axe.troubles(page));
            }
        }
        assertThat(violations).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private static Page editor(Screen screen, List<String> complaints) {
        BrowserContext context = Browsers.signedIn(SITE, Role.EDITOR, screen);
        OPENED.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static String text(String word, String last) {
        return "The %s of consent is paid by somebody. It was never free.\n\n".formatted(word)
                + "An alliance is a promise between people who will not be there when it is kept.\n\n"
                + "## Two tables\n\nAt one they count what they give. At the other they count what they keep.\n\n"
                + "> Nobody signs for their grandchildren.\n\n- beef\n- bases\n- beacons\n\n"
                + "What is not written is not promised.\n\nWhat is promised is not always written.\n\n" + last;
    }

    private static Body body(EditionKey key, String word, String last) {
        DeskText before =
                SITE.server().part(Editions.class).get(SITE.editor(), key).text();
        return Markdown.parse(text(word, last)).keepingIdentitiesOf(before.body());
    }
}
