package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.publishing.PersonId;
import org.parley.publishing.Role;

/** The pages of people and institutions at the desk. */
class NamesPageTests {

    private final DeskSite site = DeskSite.shared();
    private final DeskVisitor editor = site.as(Role.EDITOR);

    @ParameterizedTest
    @EnumSource
    void pagesAreForEditorsAndAdministrators(Role role) {
        boolean may = role == Role.EDITOR || role == Role.ADMINISTRATOR;
        PersonId person = site.person("Somebody", "");
        PersonId other = site.person("Somebody Else", "");
        site.institution("Northgate Institute", "北門研究所");
        String institution = editor.get("/en/desk/institutions")
                .page()
                .select(".names-table th a")
                .attr("href");

        for (String address : List.of(
                "/en/desk/people",
                "/en/desk/people/" + person,
                "/en/desk/people/" + person + "/merge",
                "/en/desk/people/" + person + "/merge?other=" + other,
                "/en/desk/institutions",
                institution)) {
            assertThat(site.as(role).get(address).status()).as(address).isEqualTo(may ? 200 : 404);
            assertThat(site.nobody().get(address).status()).as(address).isBetween(302, 303);
        }
        for (String address :
                List.of("/en/desk/people/" + person, institution, "/en/desk/people/" + person + "/merge")) {
            assertThat(site.as(role)
                            .post(
                                    address,
                                    "name-en",
                                    "Changed",
                                    "slug",
                                    "changed-" + role.name().toLowerCase(java.util.Locale.ROOT),
                                    "other",
                                    "" + other)
                            .status())
                    .as(address)
                    .isEqualTo(may ? 303 : 404);
            assertThat(site.as(role)
                            .postAsIs(address, "other", other.toString())
                            .status())
                    .isBetween(400, 499);
        }
    }

    @Test
    void nameIsCorrectedAndTheFormerAddressRedirectsReaders() {
        PersonId person = site.person("Ellena Mash", "");
        String address = "/en/desk/people/" + person;

        Answer saved = editor.post(
                address, "name-en", "Helena Mash", "name-ja", "ヘレナ・マッシュ", "sort-ja", "まっしゅ", "slug", "helena-mash");

        assertThat(saved.status()).isEqualTo(303);
        Document page = editor.get(saved.header("Location")).page();
        assertThat(page.select("[role=status]").text()).isNotEmpty();
        assertThat(page.select("#name-ja").val()).isEqualTo("ヘレナ・マッシュ");
        assertThat(page.select("#sort-ja").val()).isEqualTo("まっしゅ");
        assertThat(site.server().visitor().get("/ja/people/ellena-mash").header("Location"))
                .endsWith("/ja/people/helena-mash");
        assertThat(editor.get("/ja/desk/people?q=%E3%83%9E%E3%83%83%E3%82%B7%E3%83%A5")
                        .page()
                        .select(".names-table th a")
                        .text())
                .contains("ヘレナ・マッシュ");
    }

    @Test
    void whatWasWrongIsSaidAndNothingTypedIsLost() {
        PersonId person = site.person("Wrong Name", "");
        String longName = "x".repeat(10_000);

        Answer answer = editor.post("/ja/desk/people/" + person, "name-en", longName, "name-ja", " ", "slug", "ÄÖÜ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#name-en").val()).isEqualTo(longName);
        assertThat(answer.page().select("#name-en").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select("#slug").val()).isEqualTo("ÄÖÜ");
        assertThat(answer.page().select("#slug-wrong").text()).isNotEmpty();
        assertThat(editor.post("/en/desk/people/" + person, "slug", "fine").status())
                .isEqualTo(422);
    }

    @Test
    void twoWhoAreOneAreFoundComparedAndMadeOne() {
        PersonId kept = site.person("Junko Mori", "森順子");
        PersonId other = site.person("J. Mori", "");
        String address = "/en/desk/people/" + kept + "/merge";

        Document found = editor.get(address + "?other=&q=mori").page();
        assertThat(found.select("input[type=radio][name=other]").eachAttr("value"))
                .containsExactly(other.toString());
        Document both = editor.get(address + "?other=&other=" + other).page();
        assertThat(both.select(".two-people").text()).contains("J. Mori", "森順子");
        assertThat(editor.post(address, "other", other.toString()).status()).isEqualTo(303);

        assertThat(site.server().visitor().get("/en/people/j-mori").header("Location"))
                .endsWith("/en/people/junko-mori");
        assertThat(editor.get("/en/desk/people/" + other).status()).isEqualTo(404);
        assertThat(editor.post(address, "other", other.toString()).status()).isEqualTo(404);
        assertThat(editor.post(address, "other", kept.toString()).status()).isEqualTo(422);
        assertThat(editor.get(address + "?other=nonsense").status()).isEqualTo(404);
        assertThat(editor.post(address, "other", "nonsense").status()).isEqualTo(404);
    }
}
