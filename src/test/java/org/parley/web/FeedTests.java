package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.publishing.Section;

class FeedTests {

    private final Visitor visitor = ParleyServer.sample().visitor();

    static Stream<String> feeds() {
        return Stream.of("/en", "/ja")
                .flatMap(language -> Stream.concat(
                        Stream.of(language + "/feed.atom"),
                        Stream.of(Section.values())
                                .map(section -> language + "/sections/" + section.slug() + "/feed.atom")));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void isValidAndItsLinksArrive(String address) throws FeedException {
        Visitor.Answer answer = visitor.get(address);
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.text()));

        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getPublishedDate()).isNotNull();
        assertThat(feed.getLinks())
                .anySatisfy(link -> {
                    assertThat(link.getRel()).isEqualTo("self");
                    assertThat(link.getHref()).isEqualTo(ParleyServer.PUBLIC + address);
                })
                .allSatisfy(link -> assertArrives(link.getHref()));
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getUri()).startsWith("urn:uuid:");
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getUpdatedDate()).isNotNull();
            assertThat(entry.getAuthors()).isNotEmpty();
            assertThat(entry.getLink()).contains(address.substring(0, 4) + "pieces/");
            assertArrives(entry.getLink());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/feed.atom", "/ja/feed.atom"})
    void entriesAreDistinctAndTheNewestComesFirst(String address) throws FeedException {
        List<SyndEntry> entries = new SyndFeedInput()
                .build(new StringReader(visitor.get(address).text()))
                .getEntries();

        assertThat(entries).hasSizeGreaterThan(10);
        assertThat(entries).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
        assertThat(entries).extracting(SyndEntry::getPublishedDate).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void textOfAnEntryHasFullAddressesAndNothingThatRuns(String address) throws FeedException {
        SyndFeed feed =
                new SyndFeedInput().build(new StringReader(visitor.get(address).text()));

        assertThat(feed.getEntries())
                .allSatisfy(entry -> entry.getContents().forEach(content -> {
                    var html = Jsoup.parseBodyFragment(content.getValue());
                    assertThat(html.select("script, style, iframe, [onclick]")).isEmpty();
                    assertThat(html.select("a[href^=/], img[src^=/]")).isEmpty();
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/sections/nowhere/feed.atom", "/fr/feed.atom", "/feed.atom"})
    void feedOfNothingIsNotThere(String address) {
        assertThat(visitor.get(address).status()).isEqualTo(404);
    }

    private void assertArrives(String address) {
        assertThat(visitor.get(SampleSite.local(address)).status()).as(address).isEqualTo(200);
    }
}
