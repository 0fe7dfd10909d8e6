package org.parley.positions.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.debate.ConveneDebate;
import org.parley.debate.DebateId;
import org.parley.debate.DebateSite;
import org.parley.desk.DeskSite;
import org.parley.positions.ImportMap;
import org.parley.positions.MapFormat;
import org.parley.publishing.Role;

/** What the pages on which a map is kept answer: to those who may not, who were overtaken, who sent what cannot be taken. */
class CodingAnswersTests {

    private static final String MAP = """
            {
              "actors": [{ "id": "north", "name": { "en": "North" } }, { "id": "south", "name": { "en": "South" } }],
              "issues": [
                {
                  "id": "rice",
                  "name": { "en": "Rice" },
                  "positions": [
                    { "actor": "north", "value": 10, "salience": 0.5, "date": "2006-03" },
                    { "actor": "south", "value": 90, "salience": 0.5 }
                  ]
                }
              ]
            }
            """;

    private static final DeskSite SITE = DeskSite.shared();

    private final DeskVisitor analyst = SITE.as(Role.ANALYST);
    private final DebateId debate = convened();
    private final String here = "/en/desk/maps/" + debate;

    private static DebateId convened() {
        ConveneDebate convene = SITE.server().part(ConveneDebate.class);
        DebateId debate = convene.begin(SITE.editor(), DebateSite.content("Whose map is it?"));
        convene.open(SITE.editor(), debate, true);
        int _ = SITE.server()
                .part(ImportMap.class)
                .run(SITE.editor(), debate, MapFormat.json, MAP.getBytes(StandardCharsets.UTF_8));
        return debate;
    }

    private String firstPosition() {
        return analyst.get(here).page().expectFirst(".coded-issue table a").attr("href");
    }

    private Answer write(DeskVisitor visitor, String position, Document seen, String value) {
        return visitor.post(
                position,
                "seen",
                seen.expectFirst("form.fields input[name=seen]").val(),
                "actor",
                "north",
                "issue",
                "rice",
                "date",
                "2006-03",
                "value",
                value,
                "salience",
                "50",
                "means-en",
                "It said so in " + value,
                "do",
                "keep");
    }

    @Test
    void whoMayNotKeepMapsIsToldWhoMayAndKeepsWhatTheyHadTyped() {
        DeskVisitor author = SITE.as(Role.AUTHOR);
        Answer read = author.get("/ja/desk/maps");
        assertThat(read.status()).isEqualTo(404);
        assertThat(read.page().select("[role=alert]").text()).contains("分析者の役割は管理者が与えられます");
        Answer sent = author.post(firstPosition(), "means-en", "It moved in March", "do", "keep");
        assertThat(sent.status()).isEqualTo(404);
        assertThat(sent.page().text()).contains("Maps are kept by analysts and editors", "It moved in March");
    }

    @Test
    void whoIsOvertakenSeesWhatTheyTypedAndMayKeepIt() {
        String position = firstPosition();
        Document seen = analyst.get(position).page();
        assertThat(write(SITE.as(Role.EDITOR), position, seen, "20").status()).isEqualTo(303);

        Answer late = write(analyst, position, seen, "30");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[role=alert]").text()).contains("Somebody has changed this meanwhile");
        assertThat(late.page().expectFirst("#value").val()).isEqualTo("30");
        assertThat(late.page().expectFirst("#means-en").val()).isEqualTo("It said so in 30");
        assertThat(write(analyst, position, late.page(), "30").status()).isEqualTo(303);
        assertThat(analyst.get(position).page().expectFirst("#value").val()).isEqualTo("30");
    }

    @Test
    void whatCannotBeTakenIsSaidBesideItsField() {
        String position = firstPosition();
        Answer wrong = write(analyst, position, analyst.get(position).page(), "60-20");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().expectFirst("#wrong-value").text()).contains("The range is upside down");
        assertThat(wrong.page().expectFirst("#value").val()).isEqualTo("60-20");
    }

    @Test
    void fileIsTakenOrItsMistakesAreSaidWithTheirLines() {
        String seen =
                analyst.get(here).page().expectFirst("#file input[name=seen]").val();
        Answer wrong = analyst.postFile(
                here + "/file", "map.json", MAP.replace("90", "900").getBytes(StandardCharsets.UTF_8), "seen", seen);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".problems li").eachText())
                .containsExactly("line 9: issues[0].positions[1].value: It must lie from 0 to 100, not at 900.");
        Answer taken = analyst.postFile(
                here + "/file", "map.json", MAP.replace("90", "80").getBytes(StandardCharsets.UTF_8), "seen", seen);
        assertThat(taken.header("Location")).endsWith("?done=imported");
        assertThat(analyst.postFile(here + "/file", "map.json", MAP.getBytes(StandardCharsets.UTF_8), "seen", seen)
                        .status())
                .as("the map was changed since")
                .isEqualTo(409);
    }

    @Test
    void movesAreAFeedThatFollowsTheMap() {
        Document map = analyst.get(here).page();
        String readers = map.select(".edition-nav a[href*=/debates/]").attr("href");
        assertThat(analyst.get(readers)
                        .page()
                        .select("link[type=application/atom+xml]")
                        .eachAttr("href"))
                .anyMatch(address -> address.endsWith("/map/feed.atom"));
        assertThat(analyst.get(readers + "/feed.atom").text()).contains("North stands on “Rice” at 10");

        Answer later = analyst.post(
                here + "/positions",
                "actor",
                "north",
                "issue",
                "rice",
                "date",
                "2006-05",
                "value",
                "40",
                "salience",
                "50");
        assertThat(later.status()).isEqualTo(303);
        String feed = analyst.get(readers + "/feed.atom").text();
        assertThat(feed).contains("North moves on “Rice” from 10 to 40");
        assertThat(analyst.get(readers.replace("/en/", "/ja/") + "/feed.atom").text())
                .contains("North、「Rice」で10から40へ");
    }

    @Test
    void digestGoesIntoTheDraftOfASummaryPageInBothLanguages() {
        assertThat(analyst.get(here + "/digest").page().select("form.line button.main"))
                .as("an analyst does not compose")
                .isEmpty();
        DeskVisitor editor = SITE.as(Role.EDITOR);
        Answer put = editor.post(here + "/digest", "date", "2003-03-03");
        assertThat(put.status()).isEqualTo(303);
        Document summary = editor.get(put.header("Location")).page();
        assertThat(summary.select("textarea").eachText())
                .anyMatch(text -> text.contains("Rice: 80 of 100 apart"))
                .anyMatch(text -> text.contains("分かれている点"));
        Answer wrong = editor.post(here + "/digest", "date", "some day");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().expectFirst("#date").val()).isEqualTo("some day");
    }
}
