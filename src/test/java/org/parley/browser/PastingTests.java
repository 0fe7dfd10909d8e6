package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parley.publishing.text.BlocksJson;

/** Pasting: from word processors, from pages, from anywhere, and too much. */
class PastingTests {

    @AutoClose
    private final EditorPage editor = EditorPage.on(Screen.DESK);

    @AfterEach
    void browserHasNothingToComplainOf() {
        assertThat(editor.complaints()).isEmpty();
    }

    private List<String> pasted(String html) {
        Page page = editor.openEmpty();
        editor.paste(html, "");
        assertThat(page.evaluate("window.bad")).isNull();
        var _ = BlocksJson.read(editor.blocks());
        return editor.shapes().stream()
                .map(shape -> shape.replaceAll("\\{\"note\":\"\\w+\"}", "*"))
                .toList();
    }

    @Test
    void wordsTextIsClean() {
        assertThat(pasted(EditorPage.resource("word.html")))
                .containsExactly(
                        "heading 2 [\"What was signed\"]",
                        "paragraph [\"One two \",{\"text\":\"three\",\"em\":true},\" four.\",*]"
                                .replace("One two ", "One \",{\"text\":\"two\",\"strong\":true},\" "),
                        "list false [[\"Alpha\"],[\"Beta\"]]",
                        "list true [[\"First\"]]",
                        "quotation [[\"Quoted.\"]]",
                        "paragraph [\"Tokyo here\"]",
                        "table [\"Shares\"] [] [[[\"a\"],[\"b\"]],[[\"c\"],[]]]",
                        "footnote [\"The \",{\"text\":\"note\",\"em\":true},\".\"]");
        assertThat(editor.page().locator("#text .editor-notice")).containsText("1 of the pictures");
    }

    @Test
    void googlesTextIsClean() {
        assertThat(pasted(EditorPage.resource("gdocs.html")))
                .containsExactly(
                        "heading 2 [\"Head\"]",
                        "paragraph [\"Plain \",{\"text\":\"bold\",\"strong\":true},{\"text\":\" slanted\",\"em\":true},"
                                + "{\"text\":\"2\",\"sup\":true},{\"text\":\"there\",\"link\":\"https://example.org/x\"}]",
                        "list false [[\"x\"],[\"y\"]]");
    }

    @Test
    void pagesTextIsCleanAndNothingInItRuns() {
        assertThat(pasted(EditorPage.resource("web.html")))
                .containsExactly(
                        "heading 2 [\"Head\"]",
                        "paragraph [\"One\\ntwo\"]",
                        "paragraph [\"three four five\"]",
                        "quotation [[\"q\"],[\"r\"]]",
                        "table [] [[\"A\"],[\"B\"]] [[[\"1\"],[\"2\"]],[[],[\"3\"]]]",
                        "paragraph [\"Text\",*,\".\"]",
                        "footnote [\"Source.\"]");
    }

    @Test
    void whatPretendsToComeFromTheEditorIsHeldToItsSchema() {
        assertThat(pasted("""
                        <div data-pm-slice="0 0 []"><p data-id="A B" style="color:red" onclick="window.bad=1">d\
                        <img src=x onerror="window.bad=1"></p><figure><img src="https://example.org/x.png"><figcaption>e\
                        </figcaption></figure><script>window.bad=1</script></div>""")).containsExactly("paragraph [\"d\"]", "paragraph [\"e\"]");
    }

    @Test
    void plainTextIsParagraphsByEmptyLinesAndAnAddressIsALink() {
        editor.openEmpty();
        editor.paste("", "One\ntwo\n\n　three");
        assertThat(editor.shapes()).containsExactly("paragraph [\"One\\ntwo\"]", "paragraph [\"three\"]");

        editor.page().keyboard().press("Shift+Home");
        editor.paste("", "https://example.org/x");
        assertThat(editor.shapes().getLast())
                .isEqualTo("paragraph [{\"text\":\"three\",\"link\":\"https://example.org/x\"}]");
    }

    @Test
    void tableFromASpreadsheetFillsTheCells() {
        Page page = editor.openEmpty();
        editor.tool("table").click();
        page.keyboard().press("Tab");
        editor.paste("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>", "");

        assertThat(editor.shapes()).containsExactly("table [] [[\"1\"],[\"2\"]] [[[\"3\"],[\"4\"]],[[],[]]]");
    }

    @Test
    void fiftyMegabytesAreRefusedAndTheTextIsUnchanged() {
        Page page = editor.open(EditorPage.text("en"));
        page.locator("#text .ProseMirror > p").first().click();
        var _ = page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData("text/html", "<p>" + "x".repeat(50 * 1024 * 1024) + "</p>");
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""");

        assertThat(page.locator("#text .editor-notice")).containsText("longer than 2 million characters");
        assertThat(editor.blocks()).isEqualTo(EditorPage.text("en"));
    }

    @Test
    void twoMegabytesAreTaken() {
        editor.openEmpty();
        editor.paste("<p>" + "word ".repeat(40) + "</p>" + "<p>a paragraph of a long text</p>".repeat(2_000), "");

        assertThat(editor.blocks()).hasSize(2_001);
    }
}
