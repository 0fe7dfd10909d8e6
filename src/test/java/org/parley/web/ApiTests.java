package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visitor visitor = ParleyServer.sample().visitor();

    @Test
    void piecesAreListedNewestFirstInTheTermsOfTheDomain() {
        JsonNode answer = get("/api/v1/pieces");
        List<String> dates = answer.path("pieces").findValuesAsString("date");

        assertThat(answer.path("total").asInt(0)).isGreaterThan(12);
        assertThat(answer.path("page").asInt(0)).isEqualTo(1);
        assertThat(dates).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(answer.path("pieces").get(0).propertyNames())
                .contains(
                        "id",
                        "slug",
                        "kind",
                        "section",
                        "date",
                        "originalLanguage",
                        "languages",
                        "title",
                        "abstract",
                        "authors",
                        "urls");
    }

    @ParameterizedTest
    @CsvSource({
        "section=media-reviews, section, MEDIA_REVIEWS",
        "section=MEDIA_REVIEWS, section, MEDIA_REVIEWS",
        "kind=rejoinder, kind, REJOINDER"
    })
    void listHoldsWhatIsAskedFor(String query, String field, String value) {
        JsonNode answer = get("/api/v1/pieces?" + query);

        assertThat(answer.path("pieces").findValuesAsString(field))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).startsWith(value));
        assertThat(answer.path("total").asInt(0))
                .isLessThan(get("/api/v1/pieces").path("total").asInt(0));
    }

    @Test
    void listOfAYearHoldsItsPieces() {
        assertThat(get("/api/v1/pieces?year=2006").path("pieces").findValuesAsString("date"))
                .isNotEmpty()
                .allSatisfy(date -> assertThat(date).startsWith("2006"));
        assertThat(get("/api/v1/pieces?year=1066").path("pieces")).isEmpty();
    }

    @Test
    void listOfALanguageAndOfAnAuthorHoldTheirs() {
        assertThat(get("/api/v1/pieces?lang=ja").path("pieces"))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.path("urls").has("ja")).isTrue());
        assertThat(get("/api/v1/pieces?author=elena-marsh").path("pieces"))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.path("authors").findValuesAsString("slug"))
                        .contains("elena-marsh"));
    }

    @Test
    void pageBeyondTheLastIsEmpty() {
        assertThat(get("/api/v1/pieces?page=99").path("pieces")).isEmpty();
    }

    @Test
    void pieceIsTheSameByItsKeyAndByItsWord() {
        JsonNode piece = get("/api/v1/pieces/two-tables-one-alliance");

        assertThat(get("/api/v1/pieces/" + piece.path("piece").path("id").asString("")))
                .isEqualTo(piece);
        assertThat(piece.path("editions").findValuesAsString("language")).containsExactly("en", "ja");
    }

    @Test
    void blocksOfAnEditionStandWhereTheAnswerSays() {
        get("/api/v1/pieces/where-was-this-pan-made").path("editions").forEach(edition -> {
            int[] text = edition.path("text").asString("").codePoints().toArray();
            int end = -2;
            for (JsonNode block : edition.path("blocks")) {
                assertThat(block.path("start").asInt(-1)).isEqualTo(end + 2);
                end = block.path("end").asInt(-1);
            }
            assertThat(text).hasSize(end);
        });
    }

    @Test
    void debatesHaveTheirPiecesAndReplies() {
        JsonNode debate = get("/api/v1/debates").path("debates").get(0);
        List<String> pieces =
                debate.path("pieces").valueStream().map(JsonNode::asString).toList();

        assertThat(debate.path("slug").asString("")).isEqualTo("allied-settlement");
        assertThat(debate.path("replies"))
                .isNotEmpty()
                .allSatisfy(reply -> assertThat(pieces)
                        .contains(
                                reply.path("piece").asString(""),
                                reply.path("answers").asString("")));
    }

    @Test
    void peopleAreInTheOrderOfTheLanguageAskedFor() {
        assertThat(get("/api/v1/people?lang=en").path("people").findValuesAsString("slug"))
                .containsExactlyInAnyOrderElementsOf(
                        get("/api/v1/people?lang=ja").path("people").findValuesAsString("slug"))
                .isNotEqualTo(get("/api/v1/people?lang=ja").path("people").findValuesAsString("slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/pieces", "/api/v1/debates", "/api/v1/people", "/api/v1/search?q=alliance"})
    void answerIsJsonThatNoBrowserTakesForAPage(String address) {
        Visitor.Answer answer = visitor.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void everythingThatIsDescribedIsThere() {
        JsonNode description = YAMLMapper.builder()
                .build()
                .readTree(visitor.get("/api/v1/openapi.yaml").text());

        assertThat(description.path("openapi").asString("")).startsWith("3.");
        assertThat(description.path("paths").propertyNames())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(path -> {
                    String address = (path.startsWith("/api") ? path : "/api/v1" + path)
                            .replace("{id}", "three-clocks")
                            .replace("{debate}", "allied-settlement")
                            .replace("{number}", "1");
                    int status =
                            visitor.get(address.replace("{mailing}", "any")).status();
                    if (path.startsWith("/desk/")) {
                        assertThat(status).as(path).isEqualTo(401);
                    } else if (path.contains("/outlooks/")) {
                        assertThat(status)
                                .as("%s, which may not be computed yet", path)
                                .isIn(200, 404);
                    } else {
                        assertThat(status).as(path).isIn(200, 400);
                    }
                });
    }

    @Test
    void formThatIsNotOfferedIsRefused() {
        assertThat(visitor.get("/api/v1/pieces", "Accept", "image/png").status())
                .isEqualTo(406);
    }

    private JsonNode get(String address) {
        return JSON.readTree(visitor.get(address).text());
    }
}
