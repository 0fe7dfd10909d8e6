package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FailuresTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visitor visitor = ParleyServer.sample().visitor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/nowhere",
                "/en/pieces/no-such-piece",
                "/en/people/no-such-person",
                "/en/institutions/no-such-institution",
                "/en/debates/no-such-debate",
                "/en/sections/no-such-section",
                "/en/archive/1066",
                "/en/archive/20066",
                "/en/sections/debates?page=99",
                "/en/pieces/Two-Tables-One-Alliance",
                "/en/pieces/two-tables-one-alliance/",
                "/EN/",
                "/fr/",
                "/fr/pieces/two-tables-one-alliance",
                "/en/assets/parley.css",
                "/assets/manifest.jsonx",
                "/nowhere"
            })
    void addressThatLeadsNowhereIsAnsweredWithAPageThatLeadsOn(String address) {
        Visitor.Answer answer = visitor.get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("h1").text()).isEqualTo("There is no page here");
        assertThat(answer.page().select("main form[role=search], main nav.waypoints a"))
                .hasSizeGreaterThan(3);
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/ja/nowhere | fr | en | ja", "/nowhere | ja | | ja", "/nowhere | ja | en | en"})
    void failureIsToldInTheLanguageOfTheAddressOrTheReader(
            String address, String accepted, String remembered, String language) {
        String cookie = remembered == null ? "other=1" : "language=" + remembered;

        assertThat(visitor.get(address, "Accept-Language", accepted, "Cookie", cookie)
                        .page()
                        .child(0)
                        .attr("lang"))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/sections/debates?page=0",
                "/en/sections/debates?page=-1",
                "/en/sections/debates?page=two",
                "/en/sections/debates?page=99999999999",
                "/en/sections/debates?page=1&page=2",
                "/en/sections/debates?pgae=2",
                "/ja/newsletters?page=%00"
            })
    void wrongParameterIsAnsweredWithAPage(String address) {
        Visitor.Answer answer = visitor.get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isPage()).isTrue();
        assertThat(answer.page().select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void pagesCanBeReadAndNothingElse(String method) {
        Visitor.Answer answer = visitor.send(method, "/en/archive");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.page().select("h1").text()).isEqualTo("That cannot be done here");
        assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
        assertThat(visitor.send(method, "/").status()).isEqualTo(405);
        assertThat(visitor.send(method, "/api/v1/pieces").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "section, nowhere",
        "kind, poem",
        "lang, fr",
        "author, nobody-at-all",
        "author, Not A Slug",
        "year, soon",
        "page, 0",
        "colour, blue"
    })
    void wrongParameterOfTheApiIsNamedInAProblemDocument(String name, String value) {
        Visitor.Answer answer = visitor.get("/api/v1/pieces?" + name + "=" + value.replace(" ", "%20"));
        JsonNode problem = JSON.readTree(answer.text());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.path("parameter").asString("")).isEqualTo(name);
        assertThat(problem.path("detail").asString("")).contains(name);
        assertThat(problem.path("status").asInt(0)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/pieces/no-such-piece",
                "/api/v1/pieces/00000000-0000-7000-8000-000000000000",
                "/api/v1/pieces/%E8%AB%96%E8%A9%95",
                "/api/"
            })
    void nothingInTheApiIsAProblemDocumentToo(String address) {
        Visitor.Answer answer = visitor.get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void failureIsNotKeptForLater() {
        String address = "/en/pieces/no-such-piece";

        assertThat(visitor.get(address).status()).isEqualTo(404);
        assertThat(visitor.get(address).status()).isEqualTo(404);
    }
}
