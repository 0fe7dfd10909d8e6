package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.publishing.PersonId;
import org.parley.publishing.Role;

/** The page of a piece's facts as a browser without a script uses it, and as nobody should. */
class FactsPageTests {

    private final DeskSite site = DeskSite.shared();
    private final DeskVisitor editor = site.as(Role.EDITOR);

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, 200, 200",
        "EDITOR, 200, 200",
        "AUTHOR, 200, 404",
        "TRANSLATOR, 404, 404",
        "ANALYST, 404, 404"
    })
    void pageIsForThoseWhoMayDescribeThePiece(Role role, int draft, int published) {
        String ofDraft = facts(site.draft("Draft", "One."));
        String ofPublished = facts(site.published("Published", "One."));

        assertThat(site.as(role).get(ofDraft).status()).isEqualTo(draft);
        assertThat(site.as(role).get(ofPublished).status()).isEqualTo(published);
        assertThat(site.as(role).post(ofDraft, "do", "author").status()).isEqualTo(draft);
        assertThat(site.as(role).post(ofPublished, "do", "author").status()).isEqualTo(published);
        assertThat(site.nobody().get(ofDraft).status()).isBetween(302, 303);
        assertThat(site.as(role).postAsIs(ofDraft, "do", "save").status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "institutions"})
    void suggestionsAreForMembersAlone(String what) {
        site.institution("Northgate Institute", "北門研究所");
        String address = "/en/desk/suggest/" + what + "?q=no";

        for (Role role : Role.values()) {
            Answer answer = site.as(role).get(address, "Accept", "application/json");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
        assertThat(site.nobody().get(address).status()).isNotEqualTo(200);
        assertThat(editor.get("/en/desk/suggest/institutions?q=" + "%E5%8C%97").text())
                .contains("Northgate Institute", "北門研究所");
    }

    @Test
    void authorIsLookedUpChosenAndSavedWithoutAScript() {
        EditionKey key = site.published("By two", "One.");
        PersonId okabe = site.person("Tomoko Okabe", "岡部智子");

        Document added = press(editor.get(facts(key)).page(), "author", Map.of());
        Document found = press(added, "find:author-2-person", Map.of("author-2-person-find", "okabe"));
        assertThat(found.select("input[type=radio][name=author-2-person]").eachAttr("value"))
                .contains(okabe.toString());
        Document chosen = press(found, "find:author-2-person", Map.of("author-2-person", okabe.toString()));
        assertThat(chosen.select("#author-2-person-chosen").text()).contains("Tomoko Okabe", "岡部智子");
        Document first = press(chosen, "up:2", Map.of());
        Answer saved = send(first, "save", Map.of("author-1-affiliation-ja", "教授"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(editor.get(saved.header("Location"))
                        .page()
                        .select("[role=status]")
                        .text())
                .isNotEmpty();
        assertThat(read(key).select(".authors .author").eachText()).containsExactly("Tomoko Okabe", "Elena Marsh");
        assertThat(read(key).select(".authors .affiliation").eachText())
                .containsExactly("教授", "Fellow, Northgate Institute");
    }

    @Test
    void personAndInstitutionAreAddedInPlace() {
        EditionKey key = site.published("By somebody new", "One.");
        Document page = editor.get(facts(key)).page();
        page = press(page, "clear:author-1-person", Map.of());
        page = press(page, "new:author-1-person", Map.of("author-1-person-find", "新しい人"));
        assertThat(page.select("[name=author-1-person-name-ja]").val()).isEqualTo("新しい人");
        page = press(page, "institution:1", Map.of("author-1-person-name-en", "Newly Added"));
        page = press(page, "new:author-1-institution-1", Map.of("author-1-institution-1-find", "New Institute"));

        Answer saved = send(page, "save", Map.of("author-1-person-sort-ja", "あたらしいひと"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(read(key).select(".authors .author").eachText()).containsExactly("Newly Added");
        assertThat(editor.get("/ja/desk/suggest/people?q=%E3%81%82%E3%81%9F%E3%82%89")
                        .text())
                .contains("新しい人");
        assertThat(editor.get("/en/desk/suggest/institutions?q=new%20inst").text())
                .contains("New Institute");
    }

    @Test
    void namesakeIsAskedAboutAndMayBeAnother() {
        EditionKey key = site.published("By a namesake", "One.");
        Document page = press(editor.get(facts(key)).page(), "clear:author-1-person", Map.of());
        page = press(page, "new:author-1-person", Map.of("author-1-person-find", "elena marsh"));

        Answer asked = send(page, "save", Map.of());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("[role=alert]").text()).contains("Elena Marsh");

        assertThat(send(asked.page(), "save", Map.of("author-1-person-another", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(read(key).select(".authors .author").text()).isEqualTo("elena marsh");
    }

    @Test
    void formerAffiliationIsTakenOver() {
        var _ = site.published("Earlier", "One.");
        EditionKey key = site.published("Later", "One.");
        Document page = editor.get(facts(key)).page();
        String held = page.select("#author-1-held option[value~=.+]").attr("value");
        assertThat(held).isNotEmpty();

        Document taken = press(
                page,
                "take:1",
                Map.of("author-1-held", held, "author-1-affiliation-en", "", "author-1-affiliation-ja", ""));

        assertThat(taken.select("[name=author-1-affiliation-ja]").val()).isEqualTo("北門研究所研究員");
    }

    @Test
    void whatWasWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        EditionKey key = site.published("Wrong", "One.");
        Document page = editor.get(facts(key)).page();
        String longName = "あ".repeat(10_000);

        Answer answer = send(
                page,
                "save",
                Map.of(
                        "date", "17 March",
                        "slug", "Not A Slug",
                        "number", "12",
                        "kind", "POEM",
                        "author-1-affiliation-en", longName));

        assertThat(answer.status()).isEqualTo(422);
        Document wrong = answer.page();
        for (String field : List.of("date", "slug", "number", "author-1-affiliation-en")) {
            assertThat(wrong.select("#" + field).attr("aria-invalid")).as(field).isEqualTo("true");
            assertThat(wrong.select("[role=alert] a[href=#" + field + "]"))
                    .as(field)
                    .hasSize(1);
        }
        assertThat(wrong.select("#date").val()).isEqualTo("17 March");
        assertThat(wrong.select("#slug").val()).isEqualTo("Not A Slug");
        assertThat(wrong.select("#author-1-affiliation-en").val()).isEqualTo(longName);
        assertThat(read(key).select(".authors .affiliation").text()).isEqualTo("Fellow, Northgate Institute");
    }

    @Test
    void scriptInANameIsShownAsTextEverywhere() {
        EditionKey key = site.published("Hostile", "One.");
        String script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        Document page = press(editor.get(facts(key)).page(), "clear:author-1-person", Map.of());
        page = press(page, "new:author-1-person", Map.of("author-1-person-find", script));
        Answer saved = send(page, "save", Map.of("series-en", script, "author-1-affiliation-en", script));

        assertThat(saved.status()).isEqualTo(303);
        for (Document shown : List.of(
                editor.get(facts(key)).page(),
                editor.get("/en/desk/people?q=%3Cscript%3E").page(),
                read(key))) {
            assertThat(shown.select("script:not([src]):not([type])")).isEmpty();
            assertThat(shown.select("img[onerror]")).isEmpty();
            assertThat(shown.text()).contains("alert(1)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove:99",
                "up:0",
                "down:-1",
                "find:nonsense",
                "new:author-77-person",
                "clear:author-1-institution-9",
                "take:x",
                "institution:0",
                ":::",
                "find:author-00-person",
                "unknown"
            })
    void buttonThatIsNotThereDoesNothing(String button) {
        EditionKey key = site.published("Buttons", "One.");

        assertThat(send(editor.get(facts(key)).page(), button, Map.of()).status())
                .isEqualTo(200);
        assertThat(read(key).select(".authors .author").text()).isEqualTo("Elena Marsh");
    }

    @Test
    void unknownPersonIsRefusedInWords() {
        EditionKey key = site.published("Unknown", "One.");
        for (String id : List.of(PersonId.next().toString(), "nonsense", "' OR 1=1 --")) {
            Answer answer = send(editor.get(facts(key)).page(), "save", Map.of("author-1-person", id));
            assertThat(answer.status()).isEqualTo(422);
        }
        for (String piece : List.of("nonsense", PersonId.next().toString())) {
            assertThat(editor.get("/en/desk/pieces/" + piece + "/facts").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void moreAuthorsThanAByLineHoldsAreNotTaken() {
        EditionKey key = site.published("Many", "One.");
        List<String> fields = new ArrayList<>(List.of("do", "author", "kind", "COMMENTARY", "section", "DEBATES"));
        for (int i = 1; i <= 200; i++) {
            fields.addAll(List.of("author-" + i, "1"));
        }
        Answer answer = editor.post(facts(key), fields.toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("fieldset.author")).hasSize(FactsForm.MOST_AUTHORS);
        assertThat(answer.page().select("#add-author")).isEmpty();
    }

    @Test
    void addressThatReadersKnewRedirectsThem() {
        EditionKey key = site.published("An old address", "One.");
        var _ = send(editor.get(facts(key)).page(), "save", Map.of("slug", "a-new-address"));

        Answer answer = site.server().visitor().get("/ja/pieces/an-old-address");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith("/ja/pieces/a-new-address");
    }

    private static String facts(EditionKey key) {
        return "/en/desk/pieces/" + key.piece() + "/facts";
    }

    private Document read(EditionKey key) {
        String slug = site.server()
                .part(Editions.class)
                .get(site.editor(), key)
                .slug()
                .value();
        return site.server().visitor().get("/en/pieces/" + slug).page();
    }

    private Document press(Document page, String button, Map<String, String> filled) {
        Answer answer = send(page, button, filled);
        assertThat(answer.status()).isEqualTo(200);
        return answer.page();
    }

    /** Sends the form as the browser would, with these fields filled in otherwise. */
    private Answer send(Document page, String button, Map<String, String> filled) {
        Element form = page.selectFirst("form.piece-facts");
        if (form == null) {
            throw new AssertionError("there is no form: " + page.title());
        }
        List<String> fields = new ArrayList<>();
        form.select("input, select").forEach(field -> {
            boolean unset =
                    Arrays.asList("radio", "checkbox").contains(field.attr("type")) && !field.hasAttr("checked");
            if (!unset && !field.attr("name").equals("_csrf") && !filled.containsKey(field.attr("name"))) {
                fields.add(field.attr("name"));
                fields.add(field.is("select") ? chosen(field) : field.attr("value"));
            }
        });
        filled.forEach((name, value) -> fields.addAll(List.of(name, value)));
        fields.addAll(List.of("do", button));
        return editor.post(form.attr("action"), fields.toArray(String[]::new));
    }

    private static String chosen(Element select) {
        String chosen = select.select("option[selected]").attr("value");
        return chosen.isEmpty() ? select.select("option").attr("value") : chosen;
    }
}
