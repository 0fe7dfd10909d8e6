package org.parley.debate.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.debate.ConveneDebate;
import org.parley.debate.DebatePieces;
import org.parley.debate.DebateSite;
import org.parley.debate.DebateState;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Voice;
import org.parley.debate.Voices;
import org.parley.desk.EditionKey;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.PieceId;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class ClosingTests {

    private final DebateSite site;

    ClosingTests(StoreKind kind) {
        site = DebateSite.of(kind);
    }

    private DebateView seen(DebateView debate) {
        return site.part(Debates.class).convened(site.editor(), debate.id());
    }

    private String answered(DebateView debate) {
        String address = site.address("took.part");
        DeskVisitor desk = site.atDesk();
        Answer invited = desk.post(
                "/en/desk/invitations",
                "debate",
                debate.id().toString(),
                "kind",
                "person",
                "name-en",
                "Aya Mori of " + address,
                "name-ja",
                "森彩 " + address,
                "address",
                address,
                "in",
                "ja",
                "deadline",
                site.clock().instant().plus(Duration.ofDays(9)).toString().substring(0, 16),
                "shown",
                "1");
        assertThat(invited.status()).isEqualTo(303);
        Answer sent = site.post(
                DebateSite.link(site.letter(address, 1)),
                "version",
                "0",
                "author",
                "森彩",
                "written-in",
                "ja",
                "title",
                "合意の代価",
                "text",
                "合意には代価がある。",
                "do",
                "hand-in");
        assertThat(sent.status()).isEqualTo(303);
        return address;
    }

    @Test
    void debateDoesNotCloseWhileAnAnswerMayStillCome() {
        DebateView debate = site.open("Who may still answer?");
        DeskVisitor desk = site.atDesk();
        var _ = desk.post(
                "/en/desk/invitations",
                "debate",
                debate.id().toString(),
                "kind",
                "person",
                "name-en",
                "Bruno Keller",
                "address",
                site.address("open"),
                "deadline",
                site.clock().instant().plus(Duration.ofDays(9)).toString().substring(0, 16));
        String here = "/en" + debate.deskPath() + "/closing";
        var _ = desk.post(here, "do", "save", "version", "1", "summary-en", "Nothing is settled.");

        Answer answer = desk.post(here, "do", "begin");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert]").text()).contains("still open");
        assertThat(seen(debate).terms().state()).isEqualTo(DebateState.OPEN);
    }

    @Test
    void twoWhoSendTheSummaryAtOnceSendItOnce() {
        DebateView debate = site.open("How often is it sent?");
        String address = answered(debate);
        for (PieceId piece : seen(debate).pieces()) {
            site.publish(new EditionKey(piece, Language.JAPANESE));
        }
        CloseDebate close = site.part(CloseDebate.class);
        close.sumUp(
                site.editor(),
                debate.id(),
                seen(debate).terms().version(),
                LocalText.of(Language.ENGLISH, "Nothing is settled."));
        close.begin(site.editor(), debate.id());
        int before = site.letters(address).size();

        SendSummary send = site.part(SendSummary.class);
        CompletableFuture<Void> another = CompletableFuture.runAsync(() -> send.run(debate.id()));
        send.run(debate.id());
        another.join();

        assertThat(site.letters(address)).hasSize(before + 1);
        assertThat(site.part(Voices.class).of(debate.id()))
                .extracting(Voice::sentAt)
                .doesNotContainNull();
    }

    @Test
    void thoseWhoTookPartAddASentenceBeforeTheDebateClosesAndThenItStays() throws Exception {
        DebateView debate = site.open("How does it close?");
        EditionKey opening = site.published("An opening to close", "Consent has a price.");
        site.part(DebatePieces.class).include(site.editor(), debate.id(), opening.piece(), "");
        String address = answered(debate);
        PieceId response = seen(debate).pieces().stream()
                .filter(piece -> !piece.equals(opening.piece()))
                .findFirst()
                .orElseThrow();
        site.publish(new EditionKey(response, Language.JAPANESE));
        DeskVisitor desk = site.atDesk();
        String here = "/en" + debate.deskPath() + "/closing";
        assertThat(desk.post(here, "do", "begin").page().select("[role=alert]").text())
                .contains("save the summary first");
        assertThat(desk.post(
                                here,
                                "do",
                                "save",
                                "version",
                                Integer.toString(seen(debate).terms().version()),
                                "summary-en",
                                "Both sides would pay, at different prices.",
                                "summary-ja",
                                "双方とも、異なる代価なら払うだろう。")
                        .status())
                .isEqualTo(303);
        assertThat(site.get("/en" + debate.path()).text()).doesNotContain("at different prices");

        assertThat(desk.post(here, "do", "begin").status()).isEqualTo(303);

        assertThat(String.valueOf(site.letter(address, 2).getContent())).contains("異なる代価");
        assertThat(site.get("/en" + debate.path() + "/respond").status()).isEqualTo(410);
        String link = DebateSite.link(site.letter(address, 2));
        assertThat(site.get(link).page().text()).contains("双方とも");
        assertThat(site.post(link, "stand", "DISSENT", "sentence", " ").status())
                .isEqualTo(422);
        assertThat(site.post(link, "stand", "DISSENT", "sentence", "代価は払わない。", "written-in", "ja")
                        .status())
                .isEqualTo(303);
        assertThat(desk.post(here, "do", "close").status()).isEqualTo(303);

        assertThat(seen(debate).terms().state()).isEqualTo(DebateState.CLOSED);
        assertThat(site.get("/en" + debate.path()).page().select(".closing").text())
                .contains("at different prices", "Dissent", "代価は払わない。", "Aya Mori");
        Answer whole = site.get("/ja" + debate.path() + "/whole");
        assertThat(whole.page().text()).contains("An opening to close", "合意には代価がある。", "異なる代価", "代価は払わない。");
        assertThat(whole.page().select(".whole-piece")).hasSize(2);
        Answer late = site.post(link, "stand", "AGREEMENT", "sentence", "After all, yes.");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.page().select("textarea").val()).isEqualTo("After all, yes.");
        assertThatThrownBy(() -> site.part(ConveneDebate.class)
                        .change(site.editor(), debate.id(), 2, DebateSite.content("Another question?")))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("closed");
    }
}
