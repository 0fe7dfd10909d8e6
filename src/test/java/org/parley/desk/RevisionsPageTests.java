package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.publishing.Role;

/** The pages of revisions: who sees and restores them, what they show, and what they refuse. */
class RevisionsPageTests {

    private final DeskSite site = DeskSite.shared();
    private final DeskVisitor editor = site.as(Role.EDITOR);

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, 200, 303",
        "EDITOR, 200, 303",
        "AUTHOR, 200, 404",
        "TRANSLATOR, 200, 404",
        "ANALYST, 200, 404"
    })
    void revisionsArePublishedPiecesAreSeenByAllAtTheDeskAndRestoredByEditors(Role role, int seen, int restored) {
        String revisions = revised(true);

        assertThat(site.as(role).get(revisions).status()).isEqualTo(seen);
        assertThat(site.as(role).get(revisions + "/1").status()).isEqualTo(seen);
        assertThat(site.as(role).get(revisions + "/compare?from=1&to=2").status())
                .isEqualTo(seen);
        assertThat(site.as(role).post(revisions + "/1/restore").status()).isEqualTo(restored);
        assertThat(site.as(role).postAsIs(revisions + "/1/restore").status()).isBetween(400, 499);
        for (String address : new String[] {"", "/1", "/compare"}) {
            assertThat(site.nobody().get(revisions + address).status()).isBetween(302, 303);
        }
    }

    @ParameterizedTest
    @CsvSource({"AUTHOR, 200, 303", "TRANSLATOR, 404, 404", "ANALYST, 404, 404"})
    void revisionsOfADraftAreForItsAuthor(Role role, int seen, int restored) {
        String revisions = revised(false);

        assertThat(site.as(role).get(revisions).status()).isEqualTo(seen);
        assertThat(site.as(role).get(revisions + "/1").status()).isEqualTo(seen);
        assertThat(site.as(role).get(revisions + "/compare").status()).isEqualTo(seen);
        assertThat(site.as(role).post(revisions + "/1/restore").status()).isEqualTo(restored);
    }

    @Test
    void revisionIsShownAsAReaderWouldSeeIt() {
        Document page = editor.get(revised(true) + "/1").page();

        assertThat(page.select(".reading .title").text()).isEqualTo("Consent");
        assertThat(page.select(".reading .prose strong").text()).isEqualTo("price");
    }

    @Test
    void comparisonShowsWhatWasTakenOutAndPutInInWordsToo() {
        Document page = editor.get(revised(true) + "/compare?from=1&to=2").page();

        assertThat(page.select("del.was").eachText()).containsExactly("[taken out: Consent]", "[taken out: price]");
        assertThat(page.select("ins.is").eachText()).containsExactly("[put in: Assent]", "[put in: cost]");
        assertThat(page.select(".compared.CHANGED")).hasSize(2);
    }

    @Test
    void comparisonCanBeAskedForEitherWayRoundAndShowsTheEarlierFirst() {
        String revisions = revised(true);

        assertThat(editor.get(revisions + "/compare?from=2&to=1")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Revision 1 and Revision 2");
        assertThat(editor.get(revisions + "/compare").page().select("h1").text())
                .isEqualTo("Revision 1 and Revision 2");
    }

    @ParameterizedTest
    @CsvSource({
        "/9, 404",
        "/0, 404",
        "/-1, 404",
        "/nonsense, 404",
        "/99999999999, 404",
        "/compare?from=1&to=9, 404",
        "/compare?from=x&to=1, 400",
        "/compare?from=99999999999&to=1, 400",
        "?page=0, 400",
        "?page=x, 404",
        "?page=9999, 200",
        "?done=%3Cscript%3E, 200"
    })
    void numberThatIsNoneOfTheEditionsIsRefused(String address, int status) {
        Answer answer = editor.get(revised(true) + address);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("<script>alert");
    }

    @Test
    void restoringTwiceSaysThatThereIsNothingToRestore() {
        String revisions = revised(true);
        Answer restored = editor.post(revisions + "/1/restore");
        assertThat(restored.status()).isEqualTo(303);
        assertThat(editor.get(restored.header("Location"))
                        .page()
                        .select("[role=status]")
                        .text())
                .contains("restored");

        Answer again = editor.post(revisions + "/1/restore");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("[role=alert]").text()).contains("Revision 1");
        assertThat(editor.post(revisions + "/9/restore").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/1", "/compare?from=1&to=2"})
    void scriptInATextIsShownAsText(String address) {
        EditionKey key = site.published("<script>alert(1)</script>", "A *harmless* start.");
        site.revise(key, Desk.text("<img src=x onerror=alert(1)>", "`</del><script>alert(1)</script>`"));

        Document page = editor.get("/en" + key.path() + "/revisions" + address).page();

        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("img[onerror]")).isEmpty();
    }

    private String revised(boolean published) {
        String text = "The **price** of consent is paid by somebody.\n\nAnother paragraph.";
        EditionKey key = published ? site.published("Consent", text) : site.draft("Consent", text);
        DeskText first =
                site.server().part(Editions.class).get(site.editor(), key).text();
        DeskText second = Desk.text("Assent", text.replace("price", "cost"));
        site.revise(
                key,
                new DeskText(second.title(), second.summary(), second.body().keepingIdentitiesOf(first.body())));
        return "/en" + key.path() + "/revisions";
    }
}
