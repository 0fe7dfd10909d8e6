package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.parley.language.Script;
import org.parley.page.Rendering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every page that a reader can come to. */
class SiteTests {

    private static final SampleSite SITE = SampleSite.whole();
    /** Named as the list of debates is, to which it leads. */
    private static final String SECTION_OF_DEBATES = "/en/sections/debates";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everyLinkArrives() {
        assertThat(SITE.pages()).hasSizeGreaterThan(100);
        assertThat(SITE.answers().entrySet().stream()
                        .filter(entry -> entry.getValue().status() != 200)
                        .map(entry ->
                                entry.getKey() + " gives " + entry.getValue().status() + ", linked from "
                                        + SITE.linkedFrom(entry.getKey()).stream()
                                                .limit(2)
                                                .toList()))
                .isEmpty();
    }

    @Test
    void everyLinkIntoAPageFindsItsPlace() {
        assertThat(offences(page -> SampleSite.links(page).stream()
                        .filter(link -> link.contains("#") && !link.endsWith("#"))
                        .filter(link -> {
                            Document target = SITE.pages().get(SampleSite.withoutFragment(link));
                            return target == null || target.getElementById(place(link)) == null;
                        })))
                .isEmpty();
    }

    /** The id that a link leads to, without the words that browsers look for there. */
    private static String place(String link) {
        String fragment = link.substring(link.indexOf('#') + 1);
        int words = fragment.indexOf(":~:");
        return words < 0 ? fragment : fragment.substring(0, words);
    }

    @Test
    void everyPageTellsTheBrowserWhatToRefuse() {
        assertThat(SITE.answers().entrySet().stream()
                        .filter(entry -> entry.getValue().isPage())
                        .filter(entry -> !entry.getValue()
                                        .header("Content-Security-Policy")
                                        .equals(Rendering.CONTENT_SECURITY_POLICY)
                                || !entry.getValue()
                                        .header("X-Content-Type-Options")
                                        .equals("nosniff"))
                        .map(Map.Entry::getKey))
                .isEmpty();
        assertThat(Rendering.CONTENT_SECURITY_POLICY)
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void noPageHasScriptOrStyleOfItsOwn() {
        assertThat(offences(page -> Stream.concat(
                        page.select("style, script:not([src]):not([type=application/ld+json]), [style]").stream()
                                .map(Element::outerHtml),
                        page.getAllElements().stream()
                                .flatMap(element -> element.attributes().asList().stream())
                                .map(Attribute::getKey)
                                .filter(name -> name.startsWith("on")))))
                .isEmpty();
    }

    @Test
    void everyIdIsUniqueInItsPage() {
        assertThat(offences(page -> page.select("[id]").stream()
                        .collect(Collectors.groupingBy(Element::id, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey)))
                .isEmpty();
    }

    @Test
    void everyReferenceToAnElementFindsIt() {
        assertThat(offences(page -> Stream.of("aria-labelledby", "aria-describedby", "aria-controls", "for")
                        .flatMap(name -> page.select("[" + name + "]").stream().map(element -> element.attr(name)))
                        .flatMap(ids -> Stream.of(ids.split(" ")))
                        .filter(id -> page.getElementById(id) == null)))
                .isEmpty();
    }

    @Test
    void everyPageHasOneHeadingOfTheFirstLevelAndSkipsNone() {
        assertThat(offences(page -> {
                    List<Integer> levels = page.select("h1, h2, h3, h4, h5, h6").stream()
                            .map(heading -> heading.normalName().charAt(1) - '0')
                            .toList();
                    boolean one = levels.stream().filter(level -> level == 1).count() == 1;
                    boolean skips = false;
                    for (int i = 1; i < levels.size(); i++) {
                        skips |= levels.get(i) > levels.get(i - 1) + 1;
                    }
                    return one && !skips ? Stream.empty() : Stream.of("headings " + levels);
                }))
                .isEmpty();
    }

    @Test
    void everyPageIsInTheLanguageOfItsAddress() {
        assertThat(SITE.pages().entrySet().stream()
                        .filter(entry -> !entry.getKey()
                                .startsWith("/" + entry.getValue().child(0).attr("lang") + "/"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void everyJapaneseWordInAnEnglishPageIsMarkedAsJapanese() {
        assertThat(offences(page -> page.child(0).attr("lang").equals("ja")
                        ? Stream.empty()
                        : page.body()
                                .selectStream("*")
                                .flatMap(element -> element.textNodes().stream()
                                        .map(TextNode::text)
                                        .filter(text -> Script.hasJapanese(text)
                                                && !language(element).equals("ja")))))
                .isEmpty();
    }

    @Test
    void everyPageHasATitleOfItsOwn() {
        Map<String, List<String>> byTitle = SITE.pages().entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("/en/") && !entry.getKey().equals(SECTION_OF_DEBATES))
                // It is one form, in which a link ticks something.
                .filter(entry -> !entry.getKey().contains("/newsletters/subscribe?list="))
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().title(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        assertThat(byTitle.keySet()).allSatisfy(title -> assertThat(title).isNotBlank());
        assertThat(byTitle.values().stream().filter(pages -> pages.size() > 1)).isEmpty();
    }

    @Test
    void languagesOfAPageNameOneAnother() {
        assertThat(offences(page -> {
                    Set<String> own = alternates(page);
                    return own.stream()
                            .filter(other -> {
                                Document there = SITE.pages().get(other);
                                return there == null || !alternates(there).equals(own);
                            })
                            .map(other -> "names " + other + ", which does not name it");
                }))
                .isEmpty();
    }

    @Test
    void canonicalAddressOfAPageIsOneOfItsLanguagesAndCanonicalItself() {
        assertThat(offences(page -> {
                    String canonical =
                            SampleSite.local(page.select("link[rel=canonical]").attr("href"));
                    if (!page.select("meta[name=robots][content=noindex]").isEmpty()) {
                        return canonical.isEmpty() ? Stream.empty() : Stream.of("not indexed, yet canonical");
                    }
                    Document there = SITE.pages().get(canonical);
                    boolean sound = there != null
                            && alternates(page).contains(canonical)
                            && SampleSite.local(
                                            there.select("link[rel=canonical]").attr("href"))
                                    .equals(canonical);
                    return sound ? Stream.empty() : Stream.of("canonical " + canonical);
                }))
                .isEmpty();
    }

    @Test
    void whatPagesTellMachinesIsWellFormed() {
        assertThat(offences(page -> page.select("script[type=application/ld+json]").stream()
                        .map(script -> JSON.readTree(script.data()))
                        .filter(json -> !json.path("@context").asString("").equals("https://schema.org")
                                || json.path("@type").asString("").isEmpty())
                        .map(JsonNode::toString)))
                .isEmpty();
    }

    @Test
    void everyPieceTellsIndexesHowItIsCited() {
        assertThat(SITE.pages().keySet().stream().filter(SiteTests::isPiece)).hasSizeGreaterThan(30);
        assertThat(offences(page -> isPiece(page.location())
                        ? Stream.of(
                                        "citation_title",
                                        "citation_author",
                                        "citation_publication_date",
                                        "citation_journal_title",
                                        "citation_language",
                                        "citation_public_url")
                                .filter(name -> page.select("meta[name=" + name + "]")
                                        .attr("content")
                                        .isBlank())
                        : Stream.empty()))
                .isEmpty();
    }

    @Test
    void everyPictureAndFieldHasWords() {
        assertThat(offences(page -> Stream.concat(
                                page.select("img:not([alt])").stream(),
                                page.select("input:not([type=hidden])").stream()
                                        .filter(field -> page.select("label[for=" + field.id() + "]")
                                                        .isEmpty()
                                                && field.parents()
                                                        .select("label")
                                                        .isEmpty()))
                        .map(Element::outerHtml)))
                .isEmpty();
    }

    private static List<String> offences(Function<Document, Stream<String>> offencesOf) {
        return SITE.pages().entrySet().stream()
                .flatMap(entry -> offencesOf.apply(entry.getValue()).map(offence -> entry.getKey() + ": " + offence))
                .toList();
    }

    private static boolean isPiece(String address) {
        return address.contains("/pieces/");
    }

    private static Set<String> alternates(Document page) {
        return page.select("link[rel=alternate][hreflang]").stream()
                .map(link -> SampleSite.local(link.attr("href")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String language(Element element) {
        Element marked = element.closest("[lang]");
        return marked == null ? "" : marked.attr("lang");
    }
}
