package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.publishing.Role;
import org.parley.publishing.text.BlocksJson;
import org.parley.store.ChangeLog;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of more text than is kept: a clear word, and the text that was there. */
class LargeTextTests {

    private static final int MB = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DeskSite SITE = DeskSite.shared();
    private static final DeskVisitor EDITOR = SITE.as(Role.EDITOR);
    private static final EditionKey PIECE = SITE.draft("Kept as it was", "Kept as it was.");

    @ParameterizedTest
    @ValueSource(ints = {BlocksJson.MOST_CHARACTERS, 30 * MB, 50 * MB})
    void savedByAScriptIsRefusedInWords(int characters) {
        unchanged(() -> EDITOR.postJson(page("en") + "/working-copy", json(characters)), answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.header("Content-Type")).startsWith("application/");
            assertThat(words(answer)).containsAnyOf("2,000,000", "two million");
        });
        unchanged(() -> EDITOR.postJson(page("ja") + "/working-copy", json(characters)), answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(words(answer)).containsAnyOf("2,000,000", "200万");
        });
    }

    @Test
    void savedByAScriptThatDoesNotSayHowMuchItSendsIsRefusedInWords() {
        unchanged(() -> EDITOR.streamJson(page("en") + "/working-copy", json(50 * MB)), answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(words(answer)).containsAnyOf("2,000,000", "two million");
        });
    }

    @Test
    void passageOfATranslationIsRefusedInWords() {
        Answer answer = EDITOR.postJson(
                "/en/desk/pieces/" + PIECE.piece() + "/ja/translate/passage",
                "{\"passage\":\"title\",\"base\":\"\",\"texts\":[\"%s\"],\"source\":\"\"}"
                        .formatted("x".repeat(5 * MB)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(words(answer)).contains("too long");
    }

    static Stream<String> languages() {
        return Stream.of("en", "ja");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sentByAFormIsRefusedOnThePageOfTheText(String language) {
        unchanged(() -> form(language, BlocksJson.MOST_CHARACTERS, "remark", "What was typed beside it"), answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.page().select(".told.wrong").text())
                    .contains(language.equals("ja") ? "本文は書式を含めて2,000,000字まで" : "at most 2,000,000 characters");
            assertThat(answer.page().select("#remark").val()).isEqualTo("What was typed beside it");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 50})
    void sentByAFormThatIsNotEvenReadIsRefusedInWords(int megabytes) {
        unchanged(() -> form("ja", megabytes * MB, "save", ""), answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.isPage()).isTrue();
            assertThat(answer.text()).contains("大きすぎます", "入力したものは残っています");
        });
    }

    private static void unchanged(Supplier<Answer> sent, Consumer<Answer> answered) {
        long before = SITE.server().part(ChangeLog.class).newest();
        answered.accept(sent.get());
        assertThat(SITE.server().part(ChangeLog.class).newest()).isEqualTo(before);
        DeskEdition edition = SITE.server().part(Editions.class).get(SITE.editor(), PIECE);
        assertThat(edition.text().title()).isEqualTo("Kept as it was");
        assertThat(edition.text().body().plain().text()).isEqualTo("Kept as it was.");
    }

    private static Answer form(String language, int characters, String button, String remark) {
        return EDITOR.post(
                page(language),
                "version",
                "0",
                "title",
                "Longer",
                "summary",
                "",
                "blocks",
                blocks(characters),
                "remark",
                remark,
                "do",
                button);
    }

    private static String page(String language) {
        return "/" + language + "/desk/pieces/" + PIECE.piece() + "/en";
    }

    private static String json(int characters) {
        return "{\"version\":0,\"title\":\"Longer\",\"summary\":\"\",\"blocks\":" + blocks(characters) + "}";
    }

    private static String blocks(int characters) {
        return "[{\"id\":\"para2222\",\"type\":\"paragraph\",\"text\":[\"" + "x".repeat(characters) + "\"]}]";
    }

    private static String words(Answer answer) {
        var body = JSON.readTree(answer.text());
        return body.path("message").asString("") + body.path("detail").asString("");
    }
}
