package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;

class SiteFilesTests {

    private final Visitor visitor = ParleyServer.sample().visitor();

    @Test
    void siteMapNamesExactlyTheEditionsThatAreIndexed() {
        Set<String> mapped = siteMap().select("url > loc").stream()
                .map(Element::text)
                .map(SampleSite::local)
                .collect(Collectors.toSet());
        Set<String> pieces = SampleSite.whole().pages().entrySet().stream()
                .filter(entry -> entry.getKey().contains("/pieces/"))
                .map(entry -> SampleSite.local(
                        entry.getValue().select("link[rel=canonical]").attr("href")))
                .collect(Collectors.toSet());

        assertThat(mapped)
                .allSatisfy(address -> assertThat(SampleSite.whole().answers()).containsKey(address));
        assertThat(mapped.stream().filter(address -> address.contains("/pieces/")))
                .containsExactlyInAnyOrderElementsOf(pieces);
    }

    @Test
    void siteMapNamesEachLanguageOfAPageInEachOfThem() {
        assertThat(siteMap().select("url")).hasSizeGreaterThan(40).allSatisfy(url -> {
            String address = url.select("loc").text();
            assertThat(url.getElementsByTag("xhtml:link").eachAttr("href"))
                    .contains(address)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void robotsAreLedToTheSiteMap() {
        Visitor.Answer answer = visitor.get("/robots.txt");

        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.text()).contains("Sitemap: " + ParleyServer.PUBLIC + "/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void browserLearnsHowToSearchTheJournal(String language) {
        Visitor.Answer answer = visitor.get("/" + language + "/opensearch.xml");
        Document description = Jsoup.parse(answer.text(), "", Parser.xmlParser());

        assertThat(answer.header("Content-Type")).startsWith("application/opensearchdescription+xml");
        assertThat(description.select("ShortName").text()).isNotBlank().hasSizeLessThanOrEqualTo(16);
        assertThat(description.select("Url").attr("template"))
                .isEqualTo(ParleyServer.PUBLIC + "/" + language + "/search?q={searchTerms}");
    }

    @Test
    void assetsAreKeptForEver() {
        String stylesheet =
                visitor.get("/en/").page().select("link[rel=stylesheet]").attr("href");

        assertThat(visitor.get(stylesheet).header("Cache-Control"))
                .contains("immutable")
                .contains("max-age=31536000");
    }

    private Document siteMap() {
        Visitor.Answer answer = visitor.get("/sitemap.xml");
        assertThat(answer.header("Content-Type")).startsWith("application/xml");
        return Jsoup.parse(answer.text(), "", Parser.xmlParser());
    }
}
