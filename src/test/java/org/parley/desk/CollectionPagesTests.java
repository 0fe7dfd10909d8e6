package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.DeskVisitor;
import org.parley.ParleyServer;
import org.parley.Visitor.Answer;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Role;
import org.parley.publishing.Section;
import org.parley.publishing.Writing;
import org.parley.store.Tailing;

/** What the pages of permissions, Summary Pages and contents do, and what they answer to bad input. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionPagesTests {

    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private final ParleyServer server = ParleyServer.empty();
    private final DeskVisitor editor = DeskVisitor.signedIn(server, "collections", Role.EDITOR);
    private final DeskVisitor administrator =
            DeskVisitor.signedIn(server, "collections-administrator", Role.ADMINISTRATOR);
    private final PieceId piece = recorded(PieceFixtures.titled("What consent costs"));
    private final PieceId topic = recorded(
            PieceFixtures.titled("A year on two tracks").of(PieceKind.TOPIC).in(Section.SPECIAL_TOPICS));
    private final PieceId book = recorded(
            PieceFixtures.titled("The price of consent").of(PieceKind.BOOK).in(Section.BOOKS_JOURNALS));
    private final String summary = begun("2006-12-01");

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"2006-02-31", "''", "tomorrow", "10000-01-01", "-2006-01-01", "2006-1-1", "<script>"})
    void summaryPageOfWhatIsNoDateIsNotBegun(String date) {
        Answer answer = editor.post("/en/desk/summaries", "date", date);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".told.wrong").text()).startsWith("That is no date.");
        assertThat(answer.page().select("#summary-date").val()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"2006-02-31", "never", "99999-01-01"})
    void lastDayThatIsNoneIsNotSaved(String ends) {
        Answer answer = editor.post(
                "/ja/desk/pieces/" + piece + "/permission", "licensor", "新しい研究所", "licence", "CC BY 4.0", "ends", ends);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#wrong-ends").text()).startsWith("日付として読み取れません");
        assertThat(answer.page().select("#licensor").val()).isEqualTo("新しい研究所");
        assertThat(answer.page().select("#ends").val()).isEqualTo(ends);
    }

    @Test
    void statementIsOfferedInEveryLanguageWithTheNameOfTheInstitution() {
        Document page = editor.post(
                        "/en/desk/pieces/" + piece + "/permission",
                        "licensor",
                        "Northgate Institute",
                        "licensor-ja",
                        "ノースゲート研究所",
                        "state",
                        "reprinted")
                .page();

        assertThat(page.select("#statement-en").val())
                .isEqualTo("Reprinted with the permission of Northgate Institute.");
        assertThat(page.select("#statement-ja").val()).isEqualTo("ノースゲート研究所の許諾を得て転載。");
    }

    @Test
    void permissionIsSavedAndShownToReadersAndMachines() {
        PieceId carried = recorded(PieceFixtures.titled("Carried by leave"));
        Answer saved = editor.post(
                "/en/desk/pieces/" + carried + "/permission",
                "licensor",
                "Hangang Institute",
                "licensor-ja",
                "漢江研究院",
                "statement-en",
                SCRIPT,
                "licence",
                "CC BY-NC-ND 4.0",
                "ends",
                "2099-12-31",
                "seen",
                seen(carried));

        assertThat(saved.status()).isEqualTo(303);
        server.part(Tailing.class).catchUp();
        Document page = server.visitor().get("/en/pieces/carried-by-leave").page();
        assertThat(page.select(".colophon .permission").text()).isEqualTo(SCRIPT);
        assertThat(page.select(".colophon a[rel=license]").attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by-nc-nd/4.0/");
        assertThat(page.select("script:not([src]):not([type]), img[onerror]")).isEmpty();
        assertThat(server.visitor().get("/api/v1/pieces/carried-by-leave").text())
                .contains("\"ends\":\"2099-12-31\"");
        assertThat(editor.get("/en/desk/permissions?q=hangang").page().select(".work .what"))
                .singleElement()
                .satisfies(what -> assertThat(what.text()).isEqualTo("Carried by leave"));
    }

    @Test
    void secondOfTwoWhoSaveAPermissionSeesBothAndLosesNothing() {
        PieceId carried = recorded(PieceFixtures.titled("Saved by two"));
        String address = "/desk/pieces/" + carried + "/permission";
        String seen = seen(carried);
        var _ = editor.post(
                "/en" + address,
                "licensor",
                "Hangang Institute",
                "statement-en",
                "Theirs <b>& more</b>",
                "licence",
                "CC BY 4.0",
                "ends",
                "2099-12-31",
                "seen",
                seen);
        String[] mine = {
            "licensor",
            "Northgate Institute",
            "statement-en",
            "Mine",
            "statement-ja",
            "",
            "licence",
            "",
            "ends",
            "2098-01-01"
        };

        Answer overtaken = administrator.post("/en" + address, with(mine, "seen", seen));

        assertThat(overtaken.status()).isEqualTo(409);
        Document page = overtaken.page();
        assertThat(page.select("[role=alert]").text()).startsWith("Somebody else has changed this permission");
        assertThat(page.select("#licensor").val()).isEqualTo("Northgate Institute");
        assertThat(page.select("#statement-en").val()).isEqualTo("Mine");
        assertThat(page.select("#licence").val()).isEmpty();
        assertThat(page.select("#ends").val()).isEqualTo("2098-01-01");
        assertThat(page.select(".theirs").eachText())
                .containsExactly(
                        "Saved meanwhile: Hangang Institute",
                        "Saved meanwhile: Theirs <b>& more</b>",
                        "Saved meanwhile: CC BY 4.0",
                        "Saved meanwhile: 2099-12-31");
        assertThat(editor.get("/en" + address).page().select("#statement-en").val())
                .isEqualTo("Theirs <b>& more</b>");

        Answer inJapanese = administrator.post("/ja" + address, with(mine, "seen", seen));
        assertThat(inJapanese.status()).isEqualTo(409);
        assertThat(inJapanese.page().select(".theirs").eachText()).contains("その間に保存された内容：CC BY 4.0");

        String now = page.select("input[name=seen]").val();
        assertThat(administrator.post("/en" + address, with(mine, "seen", now)).status())
                .isEqualTo(303);
        assertThat(editor.get("/en" + address).page().select("#statement-en").val())
                .isEqualTo("Mine");
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = value;
        return all;
    }

    private String seen(PieceId of) {
        return editor.get("/en/desk/pieces/" + of + "/permission")
                .page()
                .select("input[name=seen]")
                .val();
    }

    @Test
    void buttonsPutPiecesInOrderAndKeepWhatIsFilledIn() {
        String id = begun("2006-11-01");
        PieceId second = recorded(PieceFixtures.titled("Second"));
        String first = piece.toString();
        Answer down = editor.post(
                "/en/desk/summaries/" + id,
                "version",
                "1",
                "date",
                "2006-11-01",
                "title-en",
                SCRIPT,
                "introduction-en",
                "Chosen by hand.",
                "piece",
                first,
                "piece",
                second.toString(),
                "words-" + first + "-en",
                SCRIPT,
                "words-" + first + "-ja",
                "このページだけの要旨。",
                "do",
                "down:" + first);

        assertThat(down.status()).isEqualTo(303);
        assertThat(down.header("Location")).endsWith("#piece-" + first);
        Document page = editor.get("/en/desk/summaries/" + id).page();
        assertThat(page.select("input[name=piece]").eachAttr("value")).containsExactly(second.toString(), first);
        assertThat(page.select("#words-" + first + "-en").val()).isEqualTo(SCRIPT);
        assertThat(page.select("#title-en").val()).isEqualTo(SCRIPT);
        assertThat(page.select("main script, img")).isEmpty();

        Document preview = editor.get("/en/desk/summaries/" + id + "/preview").page();
        assertThat(preview.select(".composed .title").eachText()).containsExactly("Second", "What consent costs");
        assertThat(preview.select("main script, img")).isEmpty();

        // Enter in a field of the form, and a form that somebody else has overtaken.
        Answer overtaken = editor.post(
                "/en/desk/summaries/" + id, "version", "1", "date", "2006-11-01", "title-en", "Mine", "do", "save");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select("#title-en").val()).isEqualTo("Mine");
        assertThat(overtaken.page().select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void publishedSummaryPageIsShownAtOnceAndGoneAtOnce() {
        String id = begun("2006-10-01");
        assertThat(server.visitor().get("/en/summary/2006-10-01").status()).isEqualTo(404);

        publish(id, "2006-10-01", "1", piece);
        server.part(Tailing.class).catchUp();
        Document page = server.visitor().get("/ja/summary/2006-10-01").page();
        assertThat(page.select("h1").text()).isEqualTo("注目記事 2006年10月1日");
        assertThat(page.select(".composed .original a").attr("href")).isEqualTo("/en/pieces/what-consent-costs");
        assertThat(server.visitor()
                        .get("/en/summary/archive")
                        .page()
                        .select(".summaries a")
                        .eachAttr("href"))
                .contains("/en/summary/2006-10-01");
        Document newest = server.visitor().get("/ja/summary").page();
        assertThat(newest.select("title").text()).startsWith("最新の注目記事（2006年10月1日） | ");
        assertThat(server.visitor().get("/en/summary").page().select("title").text())
                .startsWith("The newest Summary Page: 1 October 2006 | ");
        assertThat(newest.select("link[rel=canonical]").attr("href"))
                .endsWith("/ja/summary/2006-10-01")
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(newest.select("link[hreflang=en]").attr("href")).endsWith("/en/summary/2006-10-01");
        assertThat(server.visitor().get("/sitemap.xml").text()).doesNotContain("/en/summary<");
        assertThat(server.visitor().get("/sitemap.xml").text()).contains("/en/summary/2006-10-01");

        Answer refused = editor.post("/en/desk/summaries/" + id + "/remove");
        assertThat(refused.status()).isEqualTo(422);
        var _ = editor.post("/en/desk/summaries/" + id, "version", "2", "date", "2006-10-01", "do", "unpublish");
        server.part(Tailing.class).catchUp();
        assertThat(server.visitor().get("/en/summary/2006-10-01").status()).isEqualTo(404);
        assertThat(editor.post("/en/desk/summaries/" + id + "/remove").status()).isEqualTo(303);
        assertThat(editor.get("/en/desk/summaries/" + id).status()).isEqualTo(404);
    }

    @Test
    void contentsAreShownOnBothSidesAtOnce() {
        PieceId member = recorded(PieceFixtures.titled("A member"));
        assertThat(server.visitor().get("/en/pieces/a-member").page().select(".margin"))
                .isEmpty();
        Answer saved = editor.post(
                "/en/desk/pieces/" + topic + "/contents",
                "version",
                "0",
                "piece",
                member.toString(),
                "words-" + member + "-en",
                "Where they meet",
                "do",
                "save");
        assertThat(saved.status()).isEqualTo(303);
        server.part(Tailing.class).catchUp();

        Document held = server.visitor().get("/en/pieces/a-member").page();
        assertThat(held.select(".margin dd a").attr("href")).isEqualTo("/en/pieces/a-year-on-two-tracks");
        Document holder =
                server.visitor().get("/en/pieces/a-year-on-two-tracks").page();
        assertThat(holder.select(".contents .group").text()).isEqualTo("Where they meet");
        assertThat(holder.select(".contents .title").text()).isEqualTo("A member");
        assertThat(holder.select("script[type='application/ld+json']").html())
                .contains("\"hasPart\"", "\"Collection\"");
        assertThat(server.visitor().get("/api/v1/pieces/a-year-on-two-tracks").text())
                .contains("\"contents\":[{\"heading\":{\"en\":\"Where they meet\"}");
        assertThat(server.visitor()
                        .get("/en/sections/special-topics")
                        .page()
                        .select(".holds")
                        .text())
                .contains("A member");
    }

    @Test
    void pieceThatWouldHoldItselfAndImprintsThatAreNoneAreRefusedWithAWord() {
        Answer itself = editor.post(
                "/en/desk/pieces/" + book + "/contents", "version", "0", "piece", book.toString(), "do", "save");
        assertThat(itself.status()).isEqualTo(422);
        assertThat(itself.page().select(".told.wrong").text()).contains("cannot hold itself", "The price of consent");

        Answer imprint = editor.post(
                "/en/desk/pieces/" + book + "/contents",
                "version",
                "0",
                "isbn",
                "978-1-23456-789-8",
                "pages",
                "many",
                "publisher-en",
                SCRIPT,
                "do",
                "save");
        assertThat(imprint.status()).isEqualTo(422);
        assertThat(imprint.page().select("#wrong-isbn").text()).startsWith("That is no ISBN");
        assertThat(imprint.page().select("#wrong-pages")).isNotEmpty();
        assertThat(imprint.page().select("#publisher-en").val()).isEqualTo(SCRIPT);
        assertThat(editor.get("/en/desk/pieces/" + piece + "/contents").status())
                .as("a commentary holds nothing")
                .isEqualTo(404);
    }

    @Test
    void tenThousandPiecesAreRefused() {
        List<String> fields = new ArrayList<>(List.of("version", "1", "date", "2006-12-01", "do", "save"));
        for (int i = 0; i < 250; i++) {
            Collections.addAll(fields, "piece", PieceId.next().toString());
        }
        Answer tooMany = editor.post("/en/desk/summaries/" + summary, fields.toArray(String[]::new));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.page().select(".told.wrong").text()).contains("At most 200");

        for (int i = 0; i < 10_000; i++) {
            Collections.addAll(fields, "piece", PieceId.next().toString());
        }
        assertThat(editor.post("/en/desk/summaries/" + summary, fields.toArray(String[]::new))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void oddAddressesAreNotFound() {
        for (String path : List.of(
                "/en/desk/summaries/nothing",
                "/en/desk/summaries/019b0000-0000-7000-8000-000000000000",
                "/en/desk/pieces/nothing/permission",
                "/en/desk/pieces/019b0000-0000-7000-8000-000000000000/permission",
                "/en/desk/pieces/019b0000-0000-7000-8000-000000000000/contents",
                "/en/desk/permissions?page=999",
                "/en/summary/2006-02-31",
                "/en/summary/0000-01-01",
                "/en/summary/archive?page=99",
                "/en/summary/2006-1-1")) {
            assertThat(editor.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(editor.get("/en/desk/permissions?term=SOON").status()).isEqualTo(400);
        assertThat(editor.post(
                                "/en/desk/summaries/" + summary,
                                "version",
                                "x",
                                "date",
                                "2006-12-01",
                                "do",
                                "up:x",
                                "piece",
                                "y")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void piecesAreFoundAsAPartOfAPage() {
        Answer found = editor.get("/ja/desk/choose?q=consent");

        assertThat(found.text()).doesNotContain("<html");
        assertThat(found.page().select("button").eachAttr("value")).contains("add:" + piece, "add:" + book);
        assertThat(editor.get("/en/desk/choose?q=%3Cscript%3E").text()).doesNotContain("<script");
    }

    private String begun(String date) {
        String location = editor.post("/en/desk/summaries", "date", date).header("Location");
        return location.replaceAll(".*/summaries/([^?]+).*", "$1");
    }

    private void publish(String id, String date, String version, PieceId chosen) {
        assertThat(editor.post(
                                "/en/desk/summaries/" + id,
                                "version",
                                version,
                                "date",
                                date,
                                "piece",
                                chosen.toString(),
                                "do",
                                "publish")
                        .status())
                .isEqualTo(303);
    }

    private PieceId recorded(PieceFixtures fixture) {
        return server.part(Writing.class)
                .write(
                        new org.parley.publishing.Caller.Operator("test"),
                        transaction -> server.part(RecordPiece.class)
                                .record(transaction, fixture.build())
                                .id());
    }
}
