package org.parley.debate.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.accounts.EmailAddress;
import org.parley.debate.DebateSite;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Invitation;
import org.parley.debate.InvitationId;
import org.parley.debate.InvitationState;
import org.parley.debate.Invitations;
import org.parley.desk.DeskEdition;
import org.parley.desk.EditionKey;
import org.parley.desk.Editions;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.newsletter.delivery.BroughtMail;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;
import org.parley.store.OnBothStores;
import org.parley.store.StoreKind;

@OnBothStores
class ReplyTests {

    private final DebateSite site;

    ReplyTests(StoreKind kind) {
        site = DebateSite.of(kind);
    }

    private Invitation find(InvitationId id) {
        return site.part(Invitations.class).find(id).orElseThrow();
    }

    private InvitationId invite(
            String address, Duration until, @Nullable DebateView debate, String side, PieceId... pieces) {
        InvitationId id = site.part(InviteToReply.class)
                .invite(
                        site.editor(),
                        new NewInvitation(
                                debate == null ? null : debate.id(),
                                side,
                                true,
                                LocalText.of("Ministry of " + address, address + "省"),
                                new EmailAddress(address),
                                Language.ENGLISH,
                                List.of(pieces),
                                "We would value your view.",
                                site.clock().instant().plus(until),
                                true));
        site.part(SendReplyLetters.class).run();
        return id;
    }

    private String link(String address) {
        return DebateSite.link(site.letter(address, 1));
    }

    private static String[] answer(String version, String text, String... more) {
        String[] fields = {
            "version", version,
            "author", "Aya Mori",
            "affiliation", "Director",
            "interest", "The ministry signed the treaty.",
            "written-in", "en",
            "title", "The ministry answers",
            "text", text,
            "do", "hand-in"
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    @Test
    void invitedReadsWhatIsNotPublishedYetAndAnswersWithoutAnAccount() {
        DebateView debate = site.prepared("Who settles?");
        EditionKey piece = site.draft("The price of consent", "Nobody settles alone.\n\nConsent has a price.");
        String address = site.address("ministry");
        InvitationId id = invite(
                address,
                Duration.ofDays(10),
                debate,
                debate.terms().sides().getFirst().id(),
                piece.piece());
        String link = link(address);

        Answer page = site.get(link);
        assertThat(page.page().text())
                .contains(
                        "The price of consent", "Nobody settles alone.", "in confidence", "We would value your view.");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(find(id).state()).isEqualTo(InvitationState.INVITED);

        Answer wrong = site.post(link, answer("0", "We pay.", "quote-" + piece.piece(), "Words that nobody wrote"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().text()).contains("do not stand in the text");
        assertThat(wrong.page().select("textarea[name=text]").val()).isEqualTo("We pay.");

        Answer sent = site.post(
                link, answer("0", "We pay.\n\nAnd gladly.", "quote-" + piece.piece(), "Consent\nhas a price"));

        assertThat(sent.status()).isEqualTo(303);
        Invitation settled = find(id);
        assertThat(settled.state()).isEqualTo(InvitationState.ANSWERED);
        PieceId response = java.util.Objects.requireNonNull(settled.response());
        DeskEdition arrived = site.part(Editions.class).get(site.editor(), new EditionKey(response, Language.ENGLISH));
        assertThat(arrived.state()).isEqualTo(EditionState.IN_REVIEW);
        assertThat(arrived.text().body().plain().text())
                .isEqualTo("We pay.\n\nAnd gladly.\n\nDisclosure of interest: The ministry signed the treaty.");
        assertThat(site.part(Debates.class).replies(response).answers()).containsExactly(piece.piece());
        assertThat(site.part(Debates.class)
                        .convened(site.editor(), debate.id())
                        .terms()
                        .sideOf(response))
                .contains(debate.terms().sides().getFirst());
    }

    @Test
    void readersSeeUnderThePieceWhoWasInvitedAndWhatCameOfIt() {
        EditionKey piece = site.published("A claim about ministries", "The ministry is silent.");
        String path = "/en/pieces/"
                + site.part(Editions.class).get(site.editor(), piece).slug();
        String silent = site.address("silent");
        String declining = site.address("declining");
        InvitationId waiting = invite(silent, Duration.ofDays(5), null, "", piece.piece());
        InvitationId declined = invite(declining, Duration.ofDays(5), null, "", piece.piece());
        assertThat(site.get(path).page().select(".asked").text()).contains("can come until");

        assertThat(site.post(link(declining), "do", "decline").status()).isEqualTo(303);
        site.clock().pass(Duration.ofDays(6));
        site.part(SettleOverdue.class).run();

        assertThat(find(waiting).state()).isEqualTo(InvitationState.UNANSWERED);
        assertThat(find(declined).state()).isEqualTo(InvitationState.DECLINED);
        assertThat(site.get(path).page().select(".asked li").eachText())
                .anyMatch(line -> line.contains("Ministry of " + silent) && line.contains("did not answer by"))
                .anyMatch(line -> line.contains("Ministry of " + declining) && line.contains("declined on"));
        assertThat(site.get(path.replace("/en/", "/ja/"))
                        .page()
                        .select(".asked li")
                        .text())
                .contains("応答はなかった", "辞退された");
    }

    @Test
    void linkUsedTwiceSaysWhatWasDoneAndGivesBackWhatWasTyped() {
        EditionKey piece = site.published("Twice", "A claim.");
        String address = site.address("twice");
        InvitationId id = invite(address, Duration.ofDays(5), null, "", piece.piece());
        String link = link(address);
        assertThat(site.post(link, answer("0", "Our answer.")).status()).isEqualTo(303);

        Answer again = site.post(link, answer("1", "A second answer, long thought over."));

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.page().text()).contains("was handed in on");
        assertThat(again.page().select("textarea").val()).isEqualTo("A second answer, long thought over.");
        assertThat(site.get(link).page().text()).contains("was handed in on");
        assertThat(find(id).draft().written().text()).isEqualTo("Our answer.");
        assertThat(site.part(Debates.class).replies(piece.piece()).answeredBy()).hasSize(1);
    }

    @Test
    void answerAfterTheDeadlineIsRefusedAndNothingOfItIsLost() {
        EditionKey piece = site.published("Late", "A claim.");
        String address = site.address("late");
        InvitationId id = invite(address, Duration.ofDays(2), null, "", piece.piece());
        String link = link(address);
        site.clock().pass(Duration.ofDays(3));

        Answer late = site.post(link, answer("0", "Our late answer."));

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.page().text()).contains("Answers could come until", "who can set another date");
        assertThat(late.page().select("textarea").val()).isEqualTo("Our late answer.");
        assertThat(site.part(Debates.class).replies(piece.piece()).answeredBy()).isEmpty();

        site.part(ChangeInvitation.class)
                .extend(site.editor(), id, site.clock().instant().plus(Duration.ofDays(2)));
        assertThat(site.post(link, answer("0", "Our late answer.")).status()).isEqualTo(303);
    }

    @Test
    void ofTwoWithTheLinkNeitherLosesAWord() {
        EditionKey piece = site.published("Two", "A claim.");
        String address = site.address("two");
        InvitationId id = invite(address, Duration.ofDays(5), null, "", piece.piece());
        String link = link(address);
        String[] kept = answer("0", "What the director wrote.");
        kept[kept.length - 1] = "keep";
        assertThat(site.post(link, kept).status()).isEqualTo(303);

        Answer other = site.post(link, answer("0", "What the deputy wrote."));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.page().select(".theirs textarea").val()).contains("What the director wrote.");
        assertThat(other.page().select("textarea[name=text]").val()).isEqualTo("What the deputy wrote.");
        assertThat(find(id).state()).isEqualTo(InvitationState.INVITED);
        String version = other.page().select("input[name=version]").val();
        assertThat(site.post(link, answer(version, "What both wrote.")).status())
                .isEqualTo(303);
        assertThat(find(id).draft().written().text()).isEqualTo("What both wrote.");
    }

    @Test
    void addressThatIsNoneIsRefusedInTheFormWithAllThatWasTyped() {
        EditionKey piece = site.published("Bad address", "A claim.");
        Answer answer = site.atDesk()
                .post(
                        "/en/desk/invitations",
                        "kind",
                        "institution",
                        "name-en",
                        "The Ministry",
                        "address",
                        "ministry@nowhere",
                        "in",
                        "ja",
                        "piece",
                        piece.piece().toString(),
                        "message",
                        "Please.",
                        "deadline",
                        "2999-01-01T10:00");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert]").text()).contains("name@example.org");
        assertThat(answer.page().select("input[name=name-en]").val()).isEqualTo("The Ministry");
        assertThat(answer.page().select("input[name=address]").val()).isEqualTo("ministry@nowhere");
        assertThat(answer.page().select("textarea[name=message]").val()).isEqualTo("Please.");
        assertThat(answer.page().select("select[name=in] option[selected]").val())
                .isEqualTo("ja");
    }

    @Test
    void letterThatIsRefusedIsNotedAndGoesToTheAddressThatIsCorrected() {
        EditionKey piece = site.published("Bouncing", "A claim.");
        String gone = site.address("gone");
        InvitationId id;
        try (RefusingRelay relay = new RefusingRelay()) {
            String before = System.setProperty("parley.mail.port", Integer.toString(relay.port()));
            try {
                id = invite(gone, Duration.ofDays(5), null, "", piece.piece());
            } finally {
                if (before == null) {
                    System.clearProperty("parley.mail.port");
                } else {
                    System.setProperty("parley.mail.port", before);
                }
            }
        }
        Invitation refused = find(id);
        assertThat(refused.post().undelivered()).contains("550 No such mailbox");
        assertThat(refused.post().due()).isNull();
        String oldLink =
                site.part(ReplyLink.class).of(refused, Language.ENGLISH).replaceFirst("https?://[^/]+", "");
        assertThat(site.atDesk().get("/en" + refused.deskPath()).page().text())
                .contains("The letter to " + gone + " was refused", "550 No such mailbox");

        String right = site.address("right");
        site.part(ChangeInvitation.class).readdress(site.editor(), id, new EmailAddress(right));
        site.part(SendReplyLetters.class).run();

        assertThat(find(id).post().undelivered()).isNull();
        assertThat(site.get(link(right)).status()).isEqualTo(200);
        assertThat(site.get(oldLink).status()).isEqualTo(404);
    }

    @Test
    void letterThatComesBackIsNotedAndGoesToTheAddressThatIsCorrected() throws Exception {
        EditionKey piece = site.published("Coming back", "A claim.");
        String wrong = site.address("wrong");
        InvitationId id = invite(wrong, Duration.ofDays(20), null, "", piece.piece());
        String back = site.letter(wrong, 1).getHeader("Return-Path", null).replaceAll("[<>]", "");
        assertThat(back).startsWith("bounce+i-").endsWith("@lists.example.org");
        assertThat(site.get("/en/pieces/coming-back").page().text()).contains("was invited on");

        assertThat(bring(back, "5.1.1")).last().asString().startsWith("250");

        Invitation returned = find(id);
        assertThat(returned.post().undelivered()).contains("User unknown");
        assertThat(returned.post().due()).isNull();
        DeskVisitor desk = site.atDesk();
        assertThat(desk.get("/en" + returned.deskPath()).page().text())
                .contains("The letter to " + wrong + " was refused", "User unknown");
        assertThat(desk.get("/ja" + returned.deskPath()).page().text()).contains("アドレスを直せば送り直します");
        site.clock().pass(Duration.ofDays(21));
        site.part(SettleOverdue.class).run();
        assertThat(site.get("/en/pieces/coming-back").page().text())
                .as("of nobody whom no letter reached it is said that they did not answer")
                .doesNotContain("Ministry of " + wrong);

        site.part(ChangeInvitation.class)
                .extend(site.editor(), id, site.clock().instant().plus(Duration.ofDays(20)));
        String right = site.address("right");
        site.part(ChangeInvitation.class).readdress(site.editor(), id, new EmailAddress(right));
        site.part(SendReplyLetters.class).run();
        assertThat(bring(back, "5.1.1")).as("the one before").anyMatch(answer -> answer.startsWith("550"));

        assertThat(find(id).post().undelivered()).isNull();
        assertThat(site.get(link(right)).status()).isEqualTo(200);
        assertThat(site.get("/en/pieces/coming-back").page().text()).contains("Ministry of " + wrong);
    }

    @Test
    void fullMailboxIsNotedAndWrittenToAgain() throws Exception {
        EditionKey piece = site.published("Full", "A claim.");
        String full = site.address("full");
        InvitationId id = invite(full, Duration.ofDays(20), null, "", piece.piece());
        String back = site.letter(full, 1).getHeader("Return-Path", null).replaceAll("[<>]", "");

        assertThat(bring(back, "5.2.2")).last().asString().startsWith("250");

        assertThat(find(id).post().undelivered()).contains("5.2.2");
        site.clock().pass(Duration.ofDays(10));
        site.part(SendReplyLetters.class).run();
        assertThat(site.letters(full)).hasSize(2);
        assertThat(find(id).post().undelivered()).isNull();
    }

    private List<String> bring(String back, String status) throws IOException {
        return BroughtMail.bring(BroughtMail.port(site.server()), back, BroughtMail.bounce("failed", status));
    }

    @Test
    void remindersComeAtHalfTimeAndBeforeTheEndAndNotAfterAnAnswer() {
        EditionKey piece = site.published("Reminded", "A claim.");
        String address = site.address("reminded");
        var _ = invite(address, Duration.ofDays(20), null, "", piece.piece());
        site.part(SendReplyLetters.class).run();
        assertThat(site.letters(address)).hasSize(1);

        site.clock().pass(Duration.ofDays(10));
        site.part(SendReplyLetters.class).run();
        assertThat(site.letters(address)).hasSize(2);
        site.clock().pass(Duration.ofDays(8));
        site.part(SendReplyLetters.class).run();
        assertThat(site.letters(address)).hasSize(3);
        assertThat(DebateSite.link(site.letter(address, 3))).isEqualTo(link(address));
        site.clock().pass(Duration.ofDays(1));
        site.part(SendReplyLetters.class).run();
        assertThat(site.letters(address)).hasSize(3);
    }

    @Test
    void nobodyIsAskedTwiceForTheSame() {
        EditionKey piece = site.published("Once", "A claim.");
        String address = site.address("once");
        var _ = invite(address, Duration.ofDays(5), null, "", piece.piece());

        assertThatThrownBy(() -> invite(address, Duration.ofDays(5), null, "", piece.piece()))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("invite.cannot.twice");
    }

    @Test
    void linkThatNobodySignedLeadsNowhere() {
        assertThat(site.get("/en/replies/" + "x".repeat(43)).status()).isEqualTo(404);
        assertThat(site.post("/en/replies/nothing", "do", "decline").status()).isEqualTo(404);
    }
}
