package org.parley.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.desk.DeskEdition;
import org.parley.desk.DeskText;
import org.parley.desk.EditionKey;
import org.parley.desk.Editions;
import org.parley.desk.NotPossible;
import org.parley.desk.PublishPiece;
import org.parley.desk.PublishTogether;
import org.parley.desk.SaveWorkingCopy;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.parley.publishing.text.Markdown;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class ConveneTests {

    private final DebateSite site;

    ConveneTests(StoreKind kind) {
        site = DebateSite.of(kind);
    }

    private DebateView seen(DebateView debate) {
        return site.part(Debates.class).convened(site.editor(), debate.id());
    }

    private String slug(EditionKey key) {
        return site.part(Editions.class).get(site.editor(), key).slug().value();
    }

    private boolean isPublished(EditionKey key) {
        return site.part(Catalogue.class).piece(Caller.READER, key.piece()).isPresent();
    }

    @Test
    void debateInPreparationIsForTheDeskAloneUntilItIsOpened() {
        DebateView debate = site.prepared("Who prepares?");
        EditionKey piece = site.published("A piece in preparation", "Text.");
        site.part(DebatePieces.class).include(site.editor(), debate.id(), piece.piece(), "");

        assertThat(site.get("/en" + debate.path()).status()).isEqualTo(404);
        assertThat(site.get("/en/debates").text()).doesNotContain("Who prepares?");
        assertThat(site.get("/api/v1/debates").text()).doesNotContain("Who prepares?");
        assertThat(site.get("/api/v1/debates/" + debate.id() + "/thread").status())
                .isEqualTo(404);
        assertThat(site.get("/en/pieces/" + slug(piece)).text()).doesNotContain("Who prepares?");

        site.part(ConveneDebate.class).open(site.editor(), debate.id(), true);

        assertThat(site.get("/en" + debate.path()).page().select("h1").text()).isEqualTo("Who prepares?");
        assertThat(site.get("/en/pieces/" + slug(piece)).text()).contains("Who prepares?");
    }

    @Test
    void deskConvenesADebateWithSidesAndAPanelAndReadersSeeThem() {
        DeskVisitor desk = site.atDesk();
        Answer begun = desk.post(
                "/en/desk/debates",
                "question-en",
                "Should the pact be renewed?",
                "question-ja",
                "条約は更新すべきか",
                "convener-en",
                "Tomoko Okabe",
                "opened",
                "2007-04",
                "ends",
                "2007-09",
                "side-1-en",
                "Renew",
                "side-1-ja",
                "更新する",
                "side-2-en",
                "Let it lapse");
        String here = begun.header("Location").replaceFirst("\\?.*", "");
        assertThat(begun.status()).isEqualTo(303);
        String side = desk.get(here).page().select("#panel-side option").get(1).val();

        assertThat(desk.post(here + "/panel", "panelist-en", "Elena Marsh", "panelist-ja", "エレナ・マーシュ", "side", side)
                        .status())
                .isEqualTo(303);
        assertThat(desk.post(here, "do", "open").status()).isEqualTo(303);

        Answer page = site.get("/ja/debates/should-the-pact-be-renewed");
        assertThat(page.page().select("h1").text()).isEqualTo("条約は更新すべきか");
        assertThat(page.page().select(".side").eachText())
                .anyMatch(text -> text.contains("更新する") && text.contains("エレナ・マーシュ"))
                .anyMatch(text -> text.contains("Let it lapse"));
        assertThat(page.page().select(".side h3[lang=en]").text()).contains("Let it lapse");
        assertThat(page.text()).contains("DiscussionForumPosting");
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStays() {
        Answer answer =
                site.atDesk().post("/en/desk/debates", "question-en", "", "opened", "in spring", "side-1-en", "For");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert]").text()).contains("2007-04-01");
        assertThat(answer.page().select("#opened").val()).isEqualTo("in spring");
        assertThat(answer.page().select("#side-1-en").val()).isEqualTo("For");
    }

    @Test
    void ofTwoWhoChangeTheTermsTheLaterIsTold() {
        DebateView debate = site.prepared("Who is later?");
        DebateContent content = DebateSite.content("Who is later, after all?");
        ConveneDebate convene = site.part(ConveneDebate.class);
        DebateContent withSides = new DebateContent(
                null,
                content.question(),
                content.introduction(),
                content.convener(),
                content.theme(),
                content.opened(),
                null,
                null,
                debate.terms().sides().stream()
                        .map(side -> new DebateContent.NamedSide(side.id(), side.name()))
                        .toList(),
                true,
                true);
        convene.change(site.editor(), debate.id(), 1, withSides);

        assertThatThrownBy(() -> convene.change(site.editor(), debate.id(), 1, withSides))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("overtaken");
        assertThat(seen(debate).terms().sides()).isEqualTo(debate.terms().sides());
    }

    @Test
    void sideForWhichSomebodySpeaksCannotBeLeftOut() {
        DebateView debate = site.prepared("Who is left out?");
        site.part(DebatePanel.class)
                .seat(
                        site.editor(),
                        debate.id(),
                        LocalText.of(Language.ENGLISH, "Elena Marsh"),
                        debate.terms().sides().getFirst().id());
        DebateContent content = DebateSite.content("Who is left out?");

        assertThatThrownBy(() -> site.part(ConveneDebate.class).change(site.editor(), debate.id(), 1, content))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("side-in-use");
    }

    @Test
    void piecesThatAreHeldReachReadersAtOneMomentAndNoneAlone() {
        DebateView debate = site.open("Who goes first?");
        EditionKey one = site.draft("First of two", "One.");
        EditionKey two = site.draft("Second of two", "Two.");
        PublishTogether together = site.part(PublishTogether.class);
        var _ = together.hold(
                site.editor(),
                debate.id().toString(),
                List.of(one.piece(), two.piece()),
                site.clock().instant().plus(Duration.ofHours(1)));

        assertThatThrownBy(() -> site.publish(one)).hasMessageContaining("held-together");
        together.runDue();
        assertThat(isPublished(one) || isPublished(two)).isFalse();

        site.clock().pass(Duration.ofMinutes(61));
        together.runDue();

        assertThat(List.of(one, two)).allMatch(this::isPublished);
        assertThat(together.of(debate.id().toString())).isEmpty();
    }

    @Test
    void ifOnePieceIsNotReadyNoneIsPublished() {
        DebateView debate = site.open("Who is not ready?");
        EditionKey ready = site.draft("Ready", "Text.");
        EditionKey empty = site.draft("Empty", "");
        PublishTogether together = site.part(PublishTogether.class);
        String held = together.hold(site.editor(), debate.id().toString(), List.of(ready.piece(), empty.piece()), null);

        assertThatThrownBy(() -> together.release(site.editor(), held)).hasMessageContaining("not-ready: Empty");
        assertThat(isPublished(ready)).isFalse();
        together.letGo(site.editor(), held);
        site.publish(ready);
        assertThat(isPublished(ready)).isTrue();
    }

    @Test
    void circleOfAnswersIsRefusedInWords() {
        EditionKey first = site.published("First claim", "Text.");
        EditionKey second = site.published("Second claim", "Text.");
        DeskVisitor desk = site.atDesk();
        String path = "/en/desk/pieces/";
        assertThat(desk.post(
                                path + second.piece() + "/answers",
                                "do",
                                "link",
                                "answers",
                                first.piece().toString())
                        .status())
                .isEqualTo(303);

        Answer circle = desk.post(
                path + first.piece() + "/answers",
                "do",
                "link",
                "answers",
                second.piece().toString());

        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.page().select("[role=alert]").text()).contains("would make a circle");
        assertThat(site.part(Debates.class).replies(first.piece()).answers()).isEmpty();
    }

    @Test
    void pageOfAPieceTellsAtOnceWhatItsDebateAsksNow() {
        DebateView debate = site.open("What is asked at first?");
        EditionKey piece = site.published("A piece of that debate", "Text.");
        site.part(DebatePieces.class).include(site.editor(), debate.id(), piece.piece(), "");
        String page = "/en/pieces/" + slug(piece);
        assertThat(site.get(page).text()).contains("What is asked at first?");

        int version = debate.terms().version();
        site.part(ConveneDebate.class)
                .change(site.editor(), debate.id(), version, DebateSite.content("What is asked now?"));

        assertThat(site.get(page).text()).contains("What is asked now?").doesNotContain("asked at first");
    }

    @Test
    void pageOfADebateShowsItsBackgroundAsItIsNow() {
        EditionKey background = site.published("What came before", "Text.");
        DebateContent content = DebateSite.content("Where does it come from?");
        DebateId id = site.part(ConveneDebate.class)
                .begin(
                        site.editor(),
                        new DebateContent(
                                null,
                                content.question(),
                                content.introduction(),
                                content.convener(),
                                content.theme(),
                                content.opened(),
                                null,
                                background.piece(),
                                content.sides(),
                                false,
                                false));
        site.part(ConveneDebate.class).open(site.editor(), id, true);
        String page =
                "/en" + site.part(Debates.class).convened(site.editor(), id).path();
        assertThat(site.get(page).page().select("main").text()).contains("What came before");

        correct(background, "What came long before", "Text.");

        assertThat(site.get(page).page().select("main").text()).contains("What came long before");
    }

    @Test
    void quotedPassageIsMarkedBesideTheOriginalSurvivesRevisionsAndIsSaidToBeGone() {
        EditionKey original = site.published(
                "What consent costs", "It begins here.\n\nNobody in Tokyo was asked. Consent has a price.");
        EditionKey answer = site.published("Somebody was asked", "I was.");
        LinkReplies link = site.part(LinkReplies.class);
        link.answer(site.editor(), answer.piece(), original.piece());
        assertThatThrownBy(() ->
                        link.quote(site.editor(), answer.piece(), new WishedQuote(original.piece(), "Nobody in Kyoto")))
                .hasMessageContaining("quote.wrong.not-there");

        link.quote(site.editor(), answer.piece(), new WishedQuote(original.piece(), "Nobody in Tokyo\nwas asked."));

        String page = "/ja/pieces/" + slug(original);
        assertThat(site.get(page).page().select(".prose > p + .answered").text())
                .contains("応答", "Somebody was asked");
        assertThat(site.get("/en/pieces/" + slug(answer))
                        .page()
                        .select(".quoted blockquote")
                        .text())
                .isEqualTo("Nobody in Tokyo was asked.");

        correct(
                original,
                "A new first paragraph.\n\n"
                        + "It begins here.\n\n"
                        + "But nobody in Tokyo was asked. Nobody in Tokyo was asked.");
        assertThat(site.get(page).page().select(".answered")).hasSize(1);

        correct(original, "It begins here.\n\nAll was said.");
        assertThat(site.get(page).page().select(".answered")).isEmpty();
        assertThat(site.get("/en/pieces/" + slug(answer))
                        .page()
                        .select(".quoted")
                        .text())
                .contains("Nobody in Tokyo was asked.", "no longer in the text");
        assertThat(site.get("/en/pieces/" + slug(original))
                        .page()
                        .select(".replies")
                        .text())
                .contains("Somebody was asked");
    }

    private void correct(EditionKey key, String markdown) {
        correct(key, site.part(Editions.class).get(site.editor(), key).text().title(), markdown);
    }

    private void correct(EditionKey key, String title, String markdown) {
        DeskEdition edition = site.part(Editions.class).get(site.editor(), key);
        var _ = site.part(SaveWorkingCopy.class)
                .save(
                        site.editor(),
                        key,
                        edition.version(),
                        new DeskText(
                                title,
                                "In short.",
                                Markdown.parse(markdown)
                                        .keepingIdentitiesOf(edition.text().body())));
        site.part(PublishPiece.class).correct(site.editor(), key, "We corrected it.");
    }

    @Test
    void threadTellsInTheApiWhoAnswersWhomAndWithWhichWords() {
        DebateView debate = site.open("What does the API say?");
        EditionKey original = site.published("An opening", "Consent has a price.");
        EditionKey answer = site.published("An answer", "It has none.");
        DebatePieces pieces = site.part(DebatePieces.class);
        String side = debate.terms().sides().getLast().id();
        pieces.include(site.editor(), debate.id(), original.piece(), "");
        pieces.include(site.editor(), debate.id(), answer.piece(), side);
        LinkReplies link = site.part(LinkReplies.class);
        link.answer(site.editor(), answer.piece(), original.piece());
        link.quote(site.editor(), answer.piece(), new WishedQuote(original.piece(), "Consent has a price."));

        String thread = site.get("/api/v1/debates/" + debate.slug() + "/thread").text();
        assertThat(thread)
                .contains("\"state\":\"OPEN\"", "\"exact\":\"Consent has a price.\"", "\"side\":2", "For the treaty");
        assertThat(site.get("/en" + debate.path() + "/feed.atom").text()).contains("An opening", "An answer");
        Answer page = site.get("/en" + debate.path());
        assertThat(page.page().select("svg.map-picture a[href='#no-2'] .title").text())
                .contains("An answer");
        assertThat(page.page().select(".thread .reply .reply .of-side").text()).contains("Against the treaty");
        PieceView view = site.part(Catalogue.class)
                .piece(Caller.READER, new PieceId(answer.piece().value()))
                .orElseThrow();
        assertThat(page.page().select(".balance").text()).contains("Against the treaty", Integer.toString(words(view)));
    }

    private static int words(PieceView view) {
        return TextLength.of(view.editionFor(Language.ENGLISH).body().plain().text())
                .inWords();
    }
}
