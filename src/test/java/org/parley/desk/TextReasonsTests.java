package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Visitor.Answer;
import org.parley.publishing.Role;

/** What the desk says, in the language of its screen, of what is no text. */
class TextReasonsTests {

    private static final DeskSite SITE = DeskSite.shared();

    @ParameterizedTest
    @CsvSource({
        "en, 'The text was not accepted: a title has at most 500 characters, not 501'",
        "ja, 本文を受け付けられませんでした：題名は500字までですが、501字あります"
    })
    void formSaysItInTheWordsOfTheScreenAndLosesNothing(String language, String reason) {
        EditionKey key = SITE.draft("Too long a title", "One.");

        Answer answer = SITE.as(Role.EDITOR)
                .post(
                        "/" + language + key.path(),
                        "version",
                        "0",
                        "title",
                        "x".repeat(501),
                        "summary",
                        "",
                        "blocks",
                        "[]",
                        "do",
                        "save");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert]").text()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The text was not accepted: block 1 (heading): \"level\" is 2, 3 or 4",
                "ja | 本文を受け付けられませんでした：1番目のブロック（見出し）：「level」が2、3、4のいずれでもありません"
            })
    void editorThatSavesByItselfIsToldInTheWordsOfTheScreen(String language, String reason) {
        EditionKey key = SITE.draft("Saved by itself", "One.");

        Answer answer = SITE.as(Role.EDITOR).postJson("/" + language + key.path() + "/working-copy", """
                        {"version":0,"title":"","summary":"",
                         "blocks":[{"type":"heading","id":"a","level":"two","text":[]}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text().replace("\\\"", "\"")).contains(reason);
    }

    @Test
    void whatIsNoJsonIsSaidInTheWordsOfTheScreenToo() {
        EditionKey key = SITE.draft("No JSON", "One.");

        Answer answer = SITE.as(Role.EDITOR).postJson("/ja" + key.path() + "/working-copy", "{");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("本文がJSONとして読み取れません");
    }
}
