package org.parley.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.Level;
import org.parley.publishing.Authorship;
import org.parley.publishing.Caller;
import org.parley.publishing.RenamePerson;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnBothStores
class MapPagesTests {

    private static final String MAP = "/debates/allied-settlement/map";
    private static final String API = "/api/v1/debates/allied-settlement/map";

    private final ParleyServer server;
    private final Visitor reader;

    MapPagesTests(StoreKind kind) {
        server = ParleyServer.sample(kind);
        reader = server.visitor();
    }

    @Test
    void debateLeadsToItsMapAndTheMapToEachIssue() {
        assertThat(reader.get("/en/debates/allied-settlement").page().select("a[href=/en" + MAP + "]"))
                .hasSize(1);
        Document map = reader.get("/en" + MAP).page();
        assertThat(map.select("figure.scale h3").eachText())
                .contains("Rice in the trade agreement", "How freely American forces leave Korea");
        for (Element link : map.select("figure.scale h3 a")) {
            assertThat(reader.get(link.attr("href")).status()).isEqualTo(200);
        }
    }

    @Test
    void everyMarkOfAPictureLeadsToItsActorAndTheSentences() {
        Document issue = reader.get("/en" + MAP + "/flexibility").page();
        for (Element mark : issue.select("svg a.mark")) {
            assertThat(issue.getElementById(mark.attr("href").substring(1))).isNotNull();
        }
        assertThat(issue.expectFirst("#civic-groups blockquote").text())
                .startsWith("The progressive civic groups in Seoul demand that no American unit leave Korea");
    }

    @Test
    void sentenceStandsInTheReadersLanguageWithTheOriginalBesideItAndLeadsToItsParagraph() {
        Element japan = reader.get("/en" + MAP + "/flexibility").page().expectFirst("#japan .sentence");
        assertThat(japan.select("blockquote").eachText())
                .satisfiesExactly(
                        own -> assertThat(own).startsWith("The Japanese government would prefer U.S. forces"),
                        original -> assertThat(original).startsWith("日本政府は、在韓米軍が台湾海峡をも"));
        String address = japan.expectFirst("blockquote a").attr("href");
        String paragraph = address.substring(address.indexOf('#') + 1, address.indexOf(":~:"));
        assertThat(reader.get(address.substring(0, address.indexOf('#')))
                        .page()
                        .expectFirst("#" + paragraph)
                        .text())
                .contains("The Japanese government would prefer U.S. forces");

        Element read = reader.get("/ja" + MAP + "/flexibility").page().expectFirst("#japan .sentence");
        assertThat(read.select("blockquote")).hasSize(1);
        assertThat(read.expectFirst("a").attr("href")).startsWith("/ja/pieces/the-margin-in-the-text#b-");
    }

    @Test
    void everySentenceOfTheSampleIsInItsPiece() {
        DebateMap map = sample();
        Map<Evidence, Sentence> found = server.part(Sentences.class).of(map.evidence(), Language.ENGLISH);
        assertThat(map.evidence())
                .hasSizeGreaterThan(60)
                .allSatisfy(evidence -> assertThat(found.get(evidence))
                        .as(evidence.toString())
                        .isNotNull()
                        .satisfies(sentence -> assertThat(sentence.found()).isTrue()));
        assertThat(reader.get("/en" + MAP).page().select(".lost")).isEmpty();
    }

    @Test
    void sampleHasEverythingThatTheModelCaseHas() {
        DebateMap map = sample();
        assertThat(map.tracks()).hasSizeGreaterThan(1);
        assertThat(map.interests()).isNotEmpty();
        assertThat(map.issues()).anyMatch(Issue::assumption);
        assertThat(map.actors()).anyMatch(actor -> actor.level() == Level.DOMESTIC && actor.veto());
        assertThat(map.agreements())
                .anyMatch(agreement -> !agreement.contested().isEmpty());
        assertThat(map.linkages()).anyMatch(Linkage::forbidden).anyMatch(linkage -> !linkage.forbidden());
        assertThat(map.preconditions()).isNotEmpty();
        assertThat(map.gains()).isNotEmpty();
        assertThat(map.issues()).anyMatch(issue -> issue.moves().stream().anyMatch(Move::changes));
    }

    @Test
    void whatNoSentenceShowsIsHollowAndSaysSo() {
        Document issue = reader.get("/ja" + MAP + "/cars").page();
        assertThat(issue.expectFirst("svg a[data-actor=rok-trade]").hasClass("unshown"))
                .isTrue();
        assertThat(issue.expectFirst("svg a[data-actor=congress]").hasClass("unshown"))
                .isFalse();
        assertThat(issue.select("#rok-trade .lost").text()).isEqualTo("この立場を示す文はない。");
    }

    @Test
    void readingsOfAnAgreementStandSideBySideAndAreFlagged() {
        Document map = reader.get("/en" + MAP).page();
        assertThat(map.select("#agreement-january-statement .reading h4").eachText())
                .containsExactly("U.S. government at 90", "South Korean government at 10");
        assertThat(map.select("#agreement-january-statement .contested").text()).contains("likely misunderstanding");
    }

    @Test
    void mapIsGivenByKeyAndByWordInEveryForm() {
        byte[] file = reader.get(API).bytes();
        assertThat(MapFile.write(MapFile.read(file))).isEqualTo(file);
        String id = server.part(Debates.class)
                .debate(Slug.of("allied-settlement"))
                .orElseThrow()
                .id()
                .toString();
        assertThat(reader.get("/api/v1/debates/" + id + "/map").bytes()).isEqualTo(file);
        DebateMap map = sample();
        for (MapFormat format : MapFormat.values()) {
            Visitor.Answer answer = reader.get(API + "." + format);
            assertThat(answer.header("Content-Type"))
                    .startsWith(format.contentType().replaceFirst(";.*", ""));
            assertThat(format.readNoted(answer.bytes(), map).map())
                    .as(format.name())
                    .isEqualTo(map);
        }
    }

    @Test
    void mapIsGivenToOtherProgramsAsWhatTheyKnow() {
        assertThat(reader.get(API + ".argdown").text())
                .contains(
                        "[rice/rok-trade/2006-04-17]: Korean trade ministry, on “Rice in the trade agreement”, stands at 0")
                .contains("\n  + <rice/rok-trade/2006-04-17/1>: “The Korean trade ministry will keep rice outside");
        JsonNode aif = JsonMapper.shared().readTree(reader.get(API + ".aif").text());
        assertThat(aif.get("nodes").size()).isGreaterThan(60);
        assertThat(aif.get("edges").size()).isGreaterThan(60);
        Document graph = Jsoup.parse(reader.get(API + ".graphml").text(), Parser.xmlParser());
        assertThat(graph.select("node[id^=actor], node[id^=issue]")).hasSize(34);
        assertThat(graph.select("edge[source=actor.congress][target=issue.cars] data[key=edge.value]")
                        .text())
                .isEqualTo("90");
    }

    @Test
    void mapOfAnEarlierDayIsGivenAndReadAndSoIsWhatChangedIt() {
        assertThat(reader.get(API + "?asOf=1999-12-31").text()).contains("\"actors\" : [ ]");
        assertThat(reader.get(API + "?asOf=9999-12-31").bytes())
                .isEqualTo(reader.get(API).bytes());
        assertThat(reader.get(API + "?asOf=yesterday").status()).isEqualTo(400);
        assertThat(reader.get(API + "?colour=red").status()).isEqualTo(400);

        Document history =
                reader.get("/en/debates/allied-settlement/map-history").page();
        assertThat(history.expectFirst(".counts").text()).contains("Actor: 24, Issue: 10");
        Document then = reader.get(history.expectFirst(".then a").attr("href")).page();
        assertThat(then.expectFirst(".as-of").text()).startsWith("This is the map as it was at the end of ");
        assertThat(then.select("figure.scale")).hasSize(10);
        assertThat(reader.get("/en" + MAP + "?asOf=1999-12-31").status()).isEqualTo(404);
    }

    @Test
    void authorWhoIsRenamedIsCalledSoOnAMapThatWasReadBefore() {
        Authorship author = server.part(Sentences.class)
                .of(sample().evidence(), Language.ENGLISH)
                .values()
                .iterator()
                .next()
                .piece()
                .authors()
                .getFirst();
        assertThat(reader.get("/en" + MAP).page().select(".sentence figcaption").text())
                .contains(author.name().in(Language.ENGLISH));
        try {
            rename(author, LocalText.of(Language.ENGLISH, "Somebody Else"));
            assertThat(reader.get("/en" + MAP)
                            .page()
                            .select(".sentence figcaption")
                            .text())
                    .contains("Somebody Else")
                    .doesNotContain(author.name().in(Language.ENGLISH));
        } finally {
            rename(author, author.name());
        }
    }

    private void rename(Authorship author, LocalText name) {
        assertThat(server.part(RenamePerson.class)
                        .rename(new Caller.Operator("test"), author.person(), name, LocalText.NONE, author.slug()))
                .isTrue();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String address : List.of(
                "/en/debates/nothing/map",
                "/en" + MAP + "/nothing",
                "/api/v1/debates/nothing/map",
                "/api/v1/debates/allied-settlement/map.exe")) {
            assertThat(reader.get(address).status()).as(address).isIn(400, 404);
        }
    }

    private DebateMap sample() {
        return server.part(Maps.class)
                .of(server.part(Debates.class)
                        .debate(Slug.of("allied-settlement"))
                        .orElseThrow()
                        .id());
    }
}
