package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What becomes of what was written, whatever the journal answers. */
class AutosaveTests {

    @AutoClose
    private final EditorPage editor = EditorPage.on(Screen.DESK);

    private Page page;
    private Locator status;
    private Locator bar;

    @BeforeEach
    void open() {
        page = editor.open(EditorPage.text("en"));
        status = page.locator(".autosave-status");
        bar = page.locator(".autosave-bar");
    }

    @AfterEach
    void browserHasNothingToComplainOf() {
        assertThat(editor.complaints()).isEmpty();
    }

    private void write(String text) {
        page.locator("#text .ProseMirror > p").first().click();
        page.keyboard().press("Control+Home");
        page.keyboard().type(text);
    }

    private String begins() {
        return editor.blocks().get(0).path("text").get(0).asString();
    }

    private static String theirs() {
        return """
                {"version": 9, "by": "Tanaka", "at": "2006-12-20T09:30:00Z", "title": "Theirs", "summary": "", "blocks": %s}""".formatted(EditorPage.text("ja"));
    }

    @Test
    void changeIsSavedAMomentLater() {
        write("Now: ");

        assertThat(status).containsText("Saved at");
        JsonNode saved = editor.posted("/working-copy").getLast();
        assertThat(saved.path("version").asInt()).isEqualTo(1);
        assertThat(saved.path("title").asString()).isEqualTo("A title");
        assertThat(saved.path("summary").asString()).isEqualTo("About.");
        assertThat(saved.path("blocks")).isEqualTo(editor.blocks());

        page.locator("input[name=title]").fill("Another");
        assertThat(status).containsText("Not saved yet");
        assertThat(status).containsText("Saved at");
        assertThat(editor.posted("/working-copy").getLast().path("version").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "401, no longer signed in",
        "403, no longer takes changes",
        "413, longer than 2 million",
        "500, could not save"
    })
    void whatIsNotSavedIsKeptAndOfferedAtTheNextVisit(int answer, String words) {
        editor.journalAnswers(answer, "{}");
        write("Kept: ");
        assertThat(bar).containsText(words);
        assertThat(bar).containsText("kept in this browser");

        editor.journalSaves();
        page.reload();
        assertThat(bar).containsText("never reached the journal");
        assertThat(begins()).doesNotStartWith("Kept: ");
        bar.locator(".primary").click();
        assertThat(begins()).startsWith("Kept: ");
        assertThat(status).containsText("Saved at");

        page.reload();
        assertThat(page.locator("#text .ProseMirror")).isVisible();
        assertThat(bar).hasCount(0);
    }

    @Test
    void textThatIsTooLongIsNotSentAndStaysWhereItIs() {
        int paragraphs = 26;
        var _ = page.evaluate("""
                n => document.querySelector("#text").parleyEditor.setBlocks(
                  Array.from({ length: n }, (_, i) => ({
                    id: "pppp" + String.fromCharCode(97 + i), type: "paragraph", text: ["字".repeat(100_000)] })))""", paragraphs);
        page.getByText("Publish").click();

        assertThat(bar).containsText("longer than 2 million");
        assertThat(status).containsText("Not saved");
        assertThat(editor.posted("/publish")).isEmpty();
        assertThat(editor.posted("/working-copy")).isEmpty();
        assertThat(editor.blocks()).hasSize(paragraphs);
    }

    @Test
    void saveIsTriedAgain() {
        page.context().setOffline(true);
        write("Later: ");
        assertThat(bar).containsText("no connection");

        page.context().setOffline(false);
        assertThat(bar).hasCount(0);
        assertThat(status).containsText("Saved at");
    }

    @Test
    void twoVersionsAreBothKeptUntilSomebodyChooses() {
        editor.journalAnswers(409, theirs());
        write("Mine: ");
        assertThat(bar).containsText("Tanaka saved another version");
        int posts = editor.posted("/working-copy").size();

        bar.getByText("Compare the two").click();
        assertThat(page.locator("dialog")).containsText("Mine: ");
        assertThat(page.locator("dialog")).containsText("二つの政府");
        assertThat(Axe.violations(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(editor.posted("/working-copy"))
                .as("nothing was sent meanwhile")
                .hasSize(posts);

        bar.getByText("Take theirs").click();
        assertThat(begins()).startsWith("二つの政府");
        assertThat(page.locator("input[name=title]")).hasValue("Theirs");
        editor.journalSaves();
        bar.getByText("Bring mine back").click();
        assertThat(begins()).startsWith("Mine: ");
    }

    @Test
    void ownVersionIsSavedOverTheirsWhenSomebodySaysSo() {
        editor.journalAnswers(409, theirs());
        write("Mine: ");
        assertThat(bar).containsText("Tanaka");

        editor.journalSaves();
        bar.getByText("Keep mine").click();

        assertThat(bar).hasCount(0);
        assertThat(status).containsText("Saved at");
        JsonNode saved = editor.posted("/working-copy").getLast();
        assertThat(saved.path("version").asInt()).isEqualTo(9);
        assertThat(saved.path("blocks").toString()).contains("Mine: ");
    }
}
