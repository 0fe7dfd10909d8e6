package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyApplication;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.RecordPerson;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.store.Tailing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = ParleyApplication.class)
@AutoConfigureMockMvc
class SearchPageTests {

    @TempDir
    private static Path folder;

    @Autowired
    private MockMvcTester site;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("parley.data", folder::toString);
        registry.add("parley.public-url", () -> "https://journal.example.org");
    }

    @BeforeAll
    static void record(
            @Autowired Writing writing,
            @Autowired RecordPerson recordPerson,
            @Autowired RecordPiece recordPiece,
            @Autowired Tailing tailing) {
        var _ = writing.write(JournalFixture.EDITOR, transaction -> {
            PersonId otsuki =
                    recordPerson.record(transaction, LocalText.of("Kōichi Ōtsuki", "大槻 恒一"), LocalText.NONE, null);
            var _ = recordPiece.record(
                    transaction,
                    PieceFixture.english("Beef & <Borders>", "An alliance admitted beef, and 1 < 2 signed.")
                            .translated(Language.JAPANESE, "牛肉と国境", "同盟は牛肉を受け入れた。")
                            .by(otsuki)
                            .in(Section.OPINIONS)
                            .of(PieceKind.RESPONSE)
                            .build());
            return recordPiece.record(
                    transaction,
                    PieceFixture.english("Two Tables", "One alliance, two tables.")
                            .build());
        });
        tailing.catchUp();
    }

    @Test
    void showsWhatWasFoundWithTheWordsMarked() {
        Document page = page("/en/search?q=beef");

        assertThat(page.select(".found").text()).isEqualTo("One piece.");
        assertThat(page.select("h3.title a").text()).isEqualTo("Beef & <Borders>");
        assertThat(page.select(".snippet mark").eachText()).containsExactly("beef");
        assertThat(page.select("input[name=q]").val()).isEqualTo("beef");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.title()).startsWith("Search: beef");
    }

    @Test
    void otherWordsCanBeTurnedOffAndTheirSourceIsNamed() {
        Document page = page("/en/search?q=beef");

        assertThat(page.select(".across a").attr("href")).isEqualTo("/en/search?q=beef&across=no");
        assertThat(page.select(".credit").text()).contains("No dictionary is installed");
        assertThat(page("/en/search?q=beef&across=no").select(".across a").attr("href"))
                .isEqualTo("/en/search?q=beef");
    }

    @Test
    void aSearchHasAFeedOfTheNewestThatItFinds() {
        Document page = page("/en/search?q=alliance&across=no");
        String feed = page.select(".by-mail a[type='application/atom+xml']").attr("href");
        assertThat(feed).isEqualTo("/en/search/feed.atom?q=alliance&across=no");
        assertThat(page.select("link[rel=alternate][type='application/atom+xml']")
                        .eachAttr("href"))
                .anyMatch(address -> address.endsWith(feed));

        MvcTestResult answer = site.get().uri(feed).exchange();

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/atom+xml");
        Document atom = Jsoup.parse(text(answer), "", Parser.xmlParser());
        assertThat(atom.select("feed > title").text()).contains("“alliance”", "these words only");
        assertThat(atom.select("entry > title").eachText()).containsExactlyInAnyOrder("Two Tables", "Beef & <Borders>");
        assertThat(site.get().uri("/en/search/feed.atom?q=").exchange()).hasStatus(404);
        assertThat(site.get().uri("/en/search/feed.atom?q=a&nothing=1").exchange())
                .hasStatus(404);
    }

    @Test
    void aPieceLeadsToWhatAnswersIt() {
        assertThat(page("/en/pieces/two-tables").select(".who-answers a").attr("href"))
                .isEqualTo("/en/pieces/two-tables/answers");

        Document page = page("/en/pieces/two-tables/answers");

        assertThat(page.select("h1").text()).isEqualTo("Two Tables");
        assertThat(page.select(".rebuttals h3").eachText()).containsExactly("Beef & <Borders>");
        assertThat(page.select(".facing blockquote").eachText())
                .containsExactly("One alliance, two tables.", "An alliance admitted beef, and 1 < 2 signed.");
        assertThat(page("/ja/pieces/two-tables/answers").select("h2").eachText())
                .contains("本文から見つけた記事");
    }

    @Test
    void aPastedTextIsAnsweredAndKeptOnThePage() {
        Document page = Jsoup.parse(text(site.post()
                .uri("/en/answers")
                .param("text", "The alliance should admit <beef> at last.")
                .exchange()));

        assertThat(page.select(".rebuttals h3").eachText()).contains("Beef & <Borders>");
        assertThat(page.select("textarea").val()).isEqualTo("The alliance should admit <beef> at last.");
    }

    @Test
    void aTextThatCannotBeAnsweredIsKeptWithTheReason() {
        MvcTestResult answer =
                site.post().uri("/ja/answers").param("text", "beef").exchange();

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select("[role=alert]").text()).contains("短すぎます");
        assertThat(page.select("textarea").val()).isEqualTo("beef");
    }

    @Test
    void showsAPieceInTheReadersLanguage() {
        Document page = page("/ja/search?q=牛肉");

        assertThat(page.select("h3.title").text()).isEqualTo("牛肉と国境");
        assertThat(page.select(".found").text()).isEqualTo("1件");
    }

    @Test
    void leadsToAnEditionInTheOtherLanguageWhereOnlyThatMatches() {
        Document page = page("/en/search?q=国境");

        assertThat(page.select("h3.title").attr("lang")).isEqualTo("ja");
        assertThat(page.select("h3.title a").attr("href")).isEqualTo("/ja/pieces/beef-borders");
        assertThat(page.select(".kicker .language").text()).isEqualTo("Japanese");
    }

    @Test
    void offersFiltersThatKeepTheQueryAndCanBeRemoved() {
        Document page = page("/en/search?q=alliance");
        assertThat(page.select(".found").text()).isEqualTo("2 pieces.");
        assertThat(page.select(".filters a[href='/en/search?q=alliance&section=opinions']")
                        .text())
                .isEqualTo("Opinions 1");

        Document narrowed = page("/en/search?q=alliance&section=opinions");
        assertThat(narrowed.select(".found").text()).isEqualTo("One piece.");
        assertThat(narrowed.select(".filters a[aria-current]").text()).isEqualTo("Opinions 1");
        assertThat(narrowed.select(".chosen a").text()).isEqualTo("Section: Opinions");
        assertThat(narrowed.select(".chosen a").attr("href")).isEqualTo("/en/search?q=alliance");
        assertThat(narrowed.select("form input[type=hidden]").attr("value")).isEqualTo("opinions");
        assertThat(narrowed.select(".languages a[lang=ja]").attr("href"))
                .isEqualTo("/ja/search?q=alliance&section=opinions");
    }

    @Test
    void offersWhatMayHaveBeenMeant() {
        Document page = page("/en/search?q=aliance");

        assertThat(page.select(".suggestion a").text()).isEqualTo("alliance");
        assertThat(page.select(".suggestion a").attr("href")).isEqualTo("/en/search?q=alliance");
    }

    @Test
    void saysWhatToTryWhereNothingWasFound() {
        assertThat(page("/en/search?q=unicorn").select(".empty h2").text()).contains("“unicorn”");
        assertThat(page("/ja/search?q=???").select(".empty h2").text()).contains("検索できる語がありません");
        assertThat(page("/en/search").select(".empty .hints dt").eachText())
                .contains("alliance -beef", "Seoul OR Tokyo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%00%07",
                "%E2%80%AE",
                "%ED%A0%BD",
                "*a",
                "%27%27%7B0%7D",
                "-",
                "a%0Ab"
            })
    void anythingTypedIsAPage(String encoded) {
        assertThat(site.get().uri(java.net.URI.create("/en/search?q=" + encoded)))
                .hasStatusOk();
        assertThat(site.get().uri(java.net.URI.create("/api/v1/search?q=" + encoded)))
                .hasStatusOk();
    }

    @Test
    void theApiAnswersWithRunsAndCounts() {
        MvcTestResult found =
                site.get().uri("/api/v1/search?q={q}&lang=en", "beef").exchange();

        assertThat(found).hasStatusOk().bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.total").isEqualTo(1);
            assertThat(json).extractingPath("$.hits[0].piece.title.ja").isEqualTo("牛肉と国境");
            assertThat(json).extractingPath("$.hits[0].matched[0]").isEqualTo("en");
            assertThat(json).extractingPath("$.hits[0].excerpt[1].text").isEqualTo("beef");
            assertThat(json).extractingPath("$.hits[0].excerpt[1].marked").isEqualTo(true);
            assertThat(json).extractingPath("$.counts.section[0].value").isEqualTo("OPINIONS");
            assertThat(json).extractingPath("$.counts.author[0].name.ja").isEqualTo("大槻 恒一");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "section=nowhere",
                "kind=poem",
                "lang=xx",
                "year=soon",
                "page=0",
                "page=501",
                "author=nobody",
                "color=red"
            })
    void theApiNamesAWrongParameter(String wrong) {
        assertThat(site.get().uri("/api/v1/search?q=beef&" + wrong))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
    }

    private Document page(String address) {
        MvcTestResult result = site.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(text(result));
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
