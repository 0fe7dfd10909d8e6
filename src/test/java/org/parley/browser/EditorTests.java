package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.language.Language;
import org.parley.publishing.text.BlocksJson;
import tools.jackson.databind.JsonNode;

/** Writing: what an author does in the editor, and what the text is then. */
class EditorTests {

    @AutoClose
    private final EditorPage editor = EditorPage.on(Screen.DESK);

    @AfterEach
    void browserHasNothingToComplainOf() {
        assertThat(editor.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void textIsGivenBackAsItCame(String name) {
        JsonNode text = EditorPage.text(name);

        editor.open(text);

        assertThat(editor.blocks()).isEqualTo(text);
        assertThat(BlocksJson.read(editor.blocks())).isEqualTo(BlocksJson.read(text));
    }

    @Test
    void blocksAreMadeByWhatIsTyped() {
        Page page = editor.openEmpty();
        type(
                page,
                "## Head",
                "Enter",
                "One",
                "Enter",
                "- a",
                "Enter",
                "b",
                "Enter",
                "Enter",
                "> q",
                "Shift+Enter",
                "r");
        type(page, "Enter", "s", "Enter", "Enter", "1. x", "Enter", "y");

        assertThat(editor.shapes())
                .containsExactly(
                        "heading 2 [\"Head\"]",
                        "paragraph [\"One\"]",
                        "list false [[\"a\"],[\"b\"]]",
                        "quotation [[\"q\\nr\"],[\"s\"]]",
                        "list true [[\"x\"],[\"y\"]]");
        assertThat(ids()).hasSize(5).allMatch(id -> id.matches("[a-hjkmnp-z][a-hjkmnp-z2-9]{7}"));
        assertThat(BlocksJson.read(editor.blocks()).blocks()).hasSize(5);
    }

    private static void type(Page page, String... keys) {
        Set<String> named = Set.of("Enter", "Shift+Enter", "Tab", "Backspace", "Home", "End");
        for (String key : keys) {
            if (named.contains(key)) {
                page.keyboard().press(key);
            } else {
                page.keyboard().type(key);
            }
        }
    }

    private List<String> ids() {
        return editor.blocks()
                .valueStream()
                .map(block -> block.path("id").asString())
                .toList();
    }

    @Test
    void blockKeepsItsIdentityHoweverTheTextAroundItChanges() {
        Page page = editor.open(EditorPage.text("en"));
        page.locator("#text .ProseMirror > p").first().click();
        page.keyboard().press("Control+Home");
        type(page, "Enter");
        assertThat(editor.blocks().get(0).path("id").asString()).isEqualTo("para1");
        page.keyboard().press("Control+z");

        page.keyboard().press("Control+Home");
        page.keyboard().press("ArrowRight");
        type(page, "Enter");
        assertThat(editor.blocks().get(0).path("id").asString()).isEqualTo("para1");
        assertThat(editor.blocks().get(1).path("id").asString()).hasSize(8);

        page.keyboard().press("Control+a");
        page.keyboard().press("Control+c");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Control+v");
        assertThat(new HashSet<>(ids())).hasSameSizeAs(ids());
        assertThat(ids()).contains("para1", "head1", "list1", "tabl1", "figu1", "notea");
        assertThat(BlocksJson.read(editor.blocks()).footnotes()).hasSize(2);
    }

    @Test
    void noteIsNumberedByItsPlaceAndGoesAndComesWithItsReference() {
        Page page = editor.open(EditorPage.text("en"));
        page.locator("#text .ProseMirror > p").first().click();
        page.keyboard().press("Control+Home");
        editor.tool("note").click();
        type(page, "New note");
        assertThat(notes())
                .containsExactly("New note", "Joint statement, 19 January 2006.", "As published by both ministries.");
        assertThat(page.locator("#text .noteref").nth(1)).hasAttribute("aria-label", "Note 2");

        page.keyboard().press("Control+Home");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Control+x");
        assertThat(notes()).hasSize(2);

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Control+v");
        assertThat(notes())
                .containsExactly("Joint statement, 19 January 2006.", "New note", "As published by both ministries.");
        assertThat(BlocksJson.read(editor.blocks()).footnotes()).hasSize(3);
    }

    private List<String> notes() {
        return editor.blocks()
                .valueStream()
                .filter(block -> block.path("type").asString().equals("footnote"))
                .map(block -> block.path("text").path(0).asString())
                .toList();
    }

    @Test
    void tableIsMadeFilledAndChanged() {
        Page page = editor.openEmpty();
        editor.tool("table").click();
        type(page, "Shares", "Tab", "A", "Tab", "B", "Tab", "1", "Tab", "2", "Tab", "3", "Tab", "4", "Tab", "5");
        assertThat(editor.shapes())
                .containsExactly(
                        "table [\"Shares\"] [[\"A\"],[\"B\"]] [[[\"1\"],[\"2\"]],[[\"3\"],[\"4\"]],[[\"5\"],[]]]");

        editor.tool("deleteRow").click();
        editor.tool("columnAfter").click();
        editor.tool("header").click();
        assertThat(editor.tool("header")).hasAttribute("aria-pressed", "false");
        assertThat(editor.shapes())
                .containsExactly(
                        "table [\"Shares\"] [] [[[\"A\"],[],[\"B\"]],[[\"1\"],[],[\"2\"]],[[\"3\"],[],[\"4\"]]]");

        editor.tool("deleteTable").click();
        assertThat(editor.shapes()).isEmpty();
    }

    @Test
    void linkIsCheckedBeforeItIsMade() {
        Page page = editor.openEmpty();
        type(page, "see there");
        page.keyboard().press("Control+Shift+ArrowLeft");
        page.keyboard().press("Control+k");
        type(page, "javascript:alert(1)", "Enter");
        assertThat(page.locator("dialog .problem")).containsText("no address");

        page.locator("dialog input").fill("example.org/text");
        type(page, "Enter");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(editor.shapes())
                .containsExactly("paragraph [\"see \",{\"text\":\"there\",\"link\":\"https://example.org/text\"}]");
    }

    @Test
    void pictureIsDescribedBeforeItStandsInTheText() {
        Page page = editor.openEmpty();
        editor.tool("figure").click();
        page.locator("dialog input[type=file]").setInputFiles(new FilePayload("map.png", "image/png", new byte[] {1}));
        page.locator("dialog .primary").click();
        assertThat(page.locator("dialog .problem")).containsText("Say what the picture shows");

        page.locator("dialog textarea").fill("A map");
        page.locator("dialog .primary").click();
        assertThat(page.locator("dialog")).hasCount(0);
        type(page, "The two tables", "Enter", "After");
        assertThat(page.locator("#text figure img")).hasAttribute("src", "/desk/media/p-600x400.png");
        assertThat(editor.shapes())
                .containsExactly(
                        "figure \"/media/p-600x400.png\" \"A map\" [\"The two tables\"]", "paragraph [\"After\"]");
    }

    @Test
    void toolbarIsOneStopAndIsMovedThroughByArrows() {
        Page page = editor.openEmpty();
        page.keyboard().press("Alt+F10");
        page.keyboard().press("End");
        assertThat(editor.tool("figure")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(editor.tool("undo")).isFocused();
        assertThat(page.locator("#text .editor-toolbar [tabindex='0']")).hasCount(1);
        page.keyboard().press("Tab");
        assertThat(editor.prose()).isFocused();
    }

    @Test
    void lengthIsToldAsTheLanguageCounts() {
        editor.open(EditorPage.text("en"));
        assertThat(editor.page().locator("#text .editor-count")).containsText("137 words");
        editor.open(EditorPage.text("ja"), Language.JAPANESE);
        assertThat(editor.page().locator("#text .editor-count")).containsText("202 字");
    }

    @Test
    void editorIsAccessibleAndFits() {
        Page page = editor.open(EditorPage.text("en"));
        page.locator("#text td").first().click();
        page.locator("[data-editor-block]").nth(2).click();

        assertThat(Axe.troubles(page)).isEmpty();
    }

    @Test
    void passageKeepsItsShape() {
        Page page = editor.open(EditorPage.text("en"));
        page.locator("[data-editor-block]").nth(5).click();
        type(page, "End", "Enter", "more");
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        assertThat(editor.passage(5).path("items")).hasSize(3);
        assertThat(editor.passage(5).toString()).contains("more");

        page.locator("[data-editor-block]").nth(2).click();
        page.keyboard().press("Control+End");
        editor.paste("<h2>one</h2><p>two</p>", "");
        page.locator("[data-editor-block]").nth(2).locator(".tool.note-1").click();
        assertThat(editor.passage(2).path("type").asString()).isEqualTo("paragraph");
        assertThat(editor.passage(2).path("text").toString()).endsWith("\"one\\ntwo\",{\"note\":\"notea\"}]");
    }
}
