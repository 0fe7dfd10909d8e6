package org.parley.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Slug;
import org.parley.outlook.MapHash;
import org.parley.outlook.MapJson;
import org.parley.publishing.Role;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;
import org.parley.store.Tailing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlook of the sample journal's debate, as readers and analysts have it. */
@OnBothStores
class OutlookPagesTests {

    private static final String DEBATE = "/debates/allied-settlement";
    private static final Map<StoreKind, DeskVisitor> ANALYSTS = new EnumMap<>(StoreKind.class);

    private final ParleyServer server;
    private final Visitor reader;
    private final DeskVisitor analyst;
    private final DebateView debate;

    OutlookPagesTests(StoreKind kind) {
        server = ParleyServer.sample(kind);
        reader = server.visitor();
        debate = server.part(Debates.class).debate(Slug.of("allied-settlement")).orElseThrow();
        synchronized (ANALYSTS) {
            analyst = ANALYSTS.computeIfAbsent(kind, _ -> {
                while (server.part(ComputeRuns.class).next()) {
                    server.part(Tailing.class).catchUp();
                }
                return DeskVisitor.signedIn(server, "analyst-of-outlooks", Role.ANALYST);
            });
        }
    }

    @Test
    void debateLeadsToItsOutlookAndEveryInputOfThatToItsSentence() {
        assertThat(reader.get("/en" + DEBATE).page().select("a[href=/en" + DEBATE + "/outlook]"))
                .hasSize(1);
        Document outlook = reader.get("/en" + DEBATE + "/outlook").page();
        assertThat(outlook.select(".foreseen h3").eachText())
                .contains("Rice in the trade agreement", "How freely American forces leave Korea");
        assertThat(outlook.select("svg.bell path")).hasSize(10);
        Document issue = reader.get("/en" + DEBATE + "/map/flexibility").page();
        for (Element link : outlook.select("#issue-flexibility a[href*=#]")) {
            String address = link.attr("href");
            assertThat(address).startsWith("/en" + DEBATE + "/map/flexibility#");
            assertThat(issue.getElementById(address.substring(address.indexOf('#') + 1)))
                    .as(address)
                    .isNotNull();
        }
    }

    @Test
    void picturesHaveTheirTablesAndThePageSaysInWordsWhatItShows() {
        for (String language : new String[] {"en", "ja"}) {
            Document outlook = reader.get("/" + language + DEBATE + "/outlook").page();
            assertThat(outlook.select("table.in-short tbody tr")).hasSize(10);
            assertThat(outlook.select(".foreseen table.tornado")).hasSizeGreaterThan(5);
            assertThat(outlook.select(".tips li")).isNotEmpty();
            assertThat(outlook.select("table.packages tbody tr")).isNotEmpty();
            assertThat(outlook.select("table.bars tbody tr")).isNotEmpty();
            assertThat(outlook.text()).doesNotContain("NaN", "{0}", "Infinity");
        }
        assertThat(reader.get("/en" + DEBATE + "/outlook")
                        .page()
                        .select("#issue-rice .said")
                        .text())
                .contains("As likely above as below")
                .contains("Without a deal it stays at 0.");
        assertThat(reader.get("/ja" + DEBATE + "/outlook")
                        .page()
                        .select("#issue-rice .said")
                        .text())
                .contains("合意がなければ0に留まる。");
    }

    @Test
    void outlookIsCitedByItsNumberAndGivenWithItsInputs() {
        assertThat(reader.get("/en" + DEBATE + "/outlook/1")
                        .page()
                        .select(".run-data")
                        .text())
                .contains("outlook 1, computed")
                .contains("/en" + DEBATE + "/outlook/1");
        assertThat(reader.get("/en" + DEBATE + "/outlook/99").status()).isEqualTo(404);
        JsonNode list = JsonMapper.shared()
                .readTree(reader.get("/api/v1" + DEBATE + "/outlooks").text());
        JsonNode first = list.get("outlooks").get(list.get("outlooks").size() - 1);
        assertThat(first.get("number").asInt()).isEqualTo(1);
        String input = reader.get("/api/v1" + DEBATE + "/outlooks/1/input").text();
        assertThat(MapHash.of(MapJson.read(input)))
                .isEqualTo(first.get("inputHash").asString());
        assertThat(JsonMapper.shared()
                        .readTree(reader.get("/api/v1" + DEBATE + "/outlooks/1").text())
                        .get("inputHash")
                        .asString())
                .isEqualTo(first.get("inputHash").asString());
        assertThat(reader.get("/api/v1/outlooks").status()).isEqualTo(200);
        assertThat(reader.get("/ja/outlooks").page().select("h1").text()).isEqualTo("見通しはどれほど当たったか");
    }

    @Test
    void whatIfIsTriedSeenBesideTheBaseAndSavedAndNothingTypedIsLost() {
        String desk = "/en/desk/outlooks/" + debate.id();
        Document form = analyst.get(desk + "/what-if?issue=cars").page();
        assertThat(form.select("input[name=salience-0]")).hasSize(1);
        String salience = form.select("input[name=salience-0]").val();

        Document tried = analyst.post(
                        desk + "/what-if", "shown", "cars", "issue", "cars", "salience-0", "1", "name", "", "do", "try")
                .page();
        assertThat(tried.select(".changes li")).hasSize(1);
        assertThat(tried.select(".changes li").text()).contains(salience + " → 1");
        assertThat(tried.select("table.comparison tr.changed")).hasSize(1);

        Visitor.Answer wrong = analyst.post(
                desk + "/what-if",
                "shown",
                "cars",
                "salience-0",
                "1",
                "salience-1",
                "many",
                "name",
                "Named",
                "do",
                "save");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[role=alert]").text()).contains("how much it cares");
        assertThat(wrong.page().select("input[name=salience-1]").val()).isEqualTo("many");
        assertThat(wrong.page().select("input[name=salience-0]").val()).isEqualTo("1");
        assertThat(wrong.page().select("#name").val()).isEqualTo("Named");

        Document carried = analyst.post(
                        desk + "/what-if", "shown", "cars", "issue", "rice", "salience-0", "1", "do", "other")
                .page();
        assertThat(carried.select("option[selected]").val()).isEqualTo("rice");
        String change = carried.select("input[name=change]").val();
        assertThat(change).contains("cars");

        Visitor.Answer saved = analyst.post(
                desk + "/what-if", "shown", "rice", "change", change, "name", "Cars matter less", "do", "save");
        assertThat(saved.status()).isEqualTo(303);
        String run = saved.header("Location");
        assertThat(analyst.get(run).page().select("progress")).hasSize(1);
        assertThat(analyst.post(run, "do", "stop").status()).isEqualTo(303);
        assertThat(analyst.get(run).page().text()).contains("stopped");
    }

    @Test
    void whatIsAskedWronglyIsToldAndKept() {
        String desk = "/en/desk/outlooks/" + debate.id();
        Visitor.Answer many = analyst.post(desk, "draws", "1000000000", "seed", "7");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.page().select("[role=alert]").text())
                .isEqualTo("Draws: a whole number from 1 to 1,000,000 is expected.");
        assertThat(many.page().select("#draws").val()).isEqualTo("1000000000");
        Visitor.Answer outcome = analyst.post(
                desk + "/outcomes", "issue", "cars", "value", "101", "date", "2006-12-01", "source", "The Times");
        assertThat(outcome.status()).isEqualTo(422);
        assertThat(outcome.page().select("#value").val()).isEqualTo("101");
        assertThat(outcome.page().select("#source").val()).isEqualTo("The Times");
        assertThat(outcome.page().select("option[selected]").val()).isEqualTo("cars");
    }
}
