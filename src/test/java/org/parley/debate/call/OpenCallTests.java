package org.parley.debate.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.store.schema.Tables.CONTRIBUTION;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.DeskVisitor;
import org.parley.Visitor.Answer;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.Network;
import org.parley.debate.Contribution;
import org.parley.debate.ContributionState;
import org.parley.debate.Contributions;
import org.parley.debate.DebateSite;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Written;
import org.parley.language.Language;
import org.parley.store.OnBothStores;
import org.parley.store.Store;
import org.parley.store.StoreKind;

@OnBothStores
class OpenCallTests {

    private static final String ENOUGH = "Consent has a price. ".repeat(80).strip();

    private final DebateSite site;

    OpenCallTests(StoreKind kind) {
        site = DebateSite.of(kind);
    }

    private Answer send(DebateView debate, String address, String text, String... more) {
        String path = "/en" + debate.path() + "/respond";
        String stamp = site.get(path).page().select("input[name=stamp]").val();
        site.clock().pass(Duration.ofMinutes(40));
        String[] fields = {
            "stamp", stamp,
            "address", address,
            "author", "Ken Ito",
            "affiliation", "Reader",
            "interest", "None.",
            "written-in", "en",
            "title", "A reader answers",
            "text", text
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return site.post(path, all);
    }

    private List<Contribution> of(DebateView debate) {
        return site.part(Contributions.class).ofDebate(site.editor(), debate.id());
    }

    private Contribution confirmed(DebateView debate, String address) {
        assertThat(send(debate, address, ENOUGH + " " + address).status()).isEqualTo(303);
        String link = DebateSite.link(site.letter(address, 1));
        assertThat(site.post(link, "do", "confirm").status()).isEqualTo(303);
        return of(debate).getFirst();
    }

    @Test
    void responseReachesTheEditorWhenItsSenderHasConfirmedItAndNotByALookAtTheLink() {
        DebateView debate = site.open("Does a reader confirm?");
        String address = site.address("reader");

        Answer sent = send(debate, address, ENOUGH);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(site.get(sent.header("Location")).page().text()).contains("A letter with a link");
        String link = DebateSite.link(site.letter(address, 1));
        assertThat(site.get(link).page().text()).contains("A reader answers", "Confirm and send it to the editor");
        assertThat(of(debate)).as("a look confirms nothing").isEmpty();
        assertThat(site.post(link, "do", "confirm").status()).isEqualTo(303);
        assertThat(of(debate))
                .singleElement()
                .satisfies(found -> assertThat(found.state()).isEqualTo(ContributionState.WAITING));
        assertThat(site.get(link).page().text()).contains("An editor has your response");
        assertThat(site.post(link, "do", "confirm").status()).isEqualTo(410);
    }

    @Test
    void editorTakesItAndItIsAPieceOfTheDebateInReview() {
        DebateView debate = site.open("Is it taken?");
        String address = site.address("taken");
        Contribution contribution = confirmed(debate, address);
        DeskVisitor desk = site.atDesk();
        assertThat(desk.get("/en/desk").page().text()).contains("A reader answers");

        Answer taken = desk.post("/en" + contribution.deskPath(), "do", "accept", "reason", "");

        assertThat(taken.header("Location")).endsWith("?done=accepted");
        assertThat(desk.get(taken.header("Location")).page().text()).contains("in review at the desk");
        Contribution now = of(debate).getFirst();
        assertThat(now.state()).isEqualTo(ContributionState.ACCEPTED);
        assertThat(site.part(Debates.class).convened(site.editor(), debate.id()).pieces())
                .containsExactly(now.piece());
        assertThat(site.letter(address, 2)).isNotNull();
        assertThat(desk.post("/en" + contribution.deskPath(), "do", "accept").status())
                .isEqualTo(422);
    }

    @Test
    void changedTextIsPrintedOnlyWithTheAuthorsConsent() {
        DebateView debate = site.open("Is it changed?");
        String address = site.address("changed");
        Contribution contribution = confirmed(debate, address);
        String link = DebateSite.link(site.letter(address, 1));
        DeskVisitor desk = site.atDesk();

        assertThat(desk.post(
                                "/en" + contribution.deskPath(),
                                "do",
                                "ask",
                                "title",
                                "A shorter title",
                                "text",
                                "A shorter text.",
                                "reason",
                                "We shortened it.")
                        .status())
                .isEqualTo(303);
        assertThat(DebateSite.link(site.letter(address, 2))).isEqualTo(link);
        assertThat(site.get(link).page().text()).contains("A shorter text.", "We shortened it.", "I agree");
        assertThat(site.post(link, "do", "object", "why", "You cut the argument.")
                        .status())
                .isEqualTo(303);
        assertThat(desk.get("/en" + contribution.deskPath()).page().text()).contains("You cut the argument.");
        assertThat(of(debate).getFirst().piece()).isNull();

        assertThat(desk.post(
                                "/en" + contribution.deskPath(),
                                "do",
                                "ask",
                                "title",
                                "A better title",
                                "text",
                                "A better text.",
                                "reason",
                                "")
                        .status())
                .isEqualTo(303);
        assertThat(site.post(link, "do", "agree").status()).isEqualTo(303);

        Contribution agreed = of(debate).getFirst();
        assertThat(agreed.state()).isEqualTo(ContributionState.ACCEPTED);
        assertThat(agreed.printed().title()).isEqualTo("A better title");
    }

    @Test
    void declineNeedsAReasonWhichItsAuthorIsTold() throws Exception {
        DebateView debate = site.open("Is it declined?");
        String address = site.address("declined");
        Contribution contribution = confirmed(debate, address);
        DeskVisitor desk = site.atDesk();

        Answer without = desk.post("/en" + contribution.deskPath(), "do", "decline", "reason", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("[role=alert]").text()).contains("kindly");
        assertThat(desk.post("/en" + contribution.deskPath(), "do", "decline", "reason", "It repeats the first piece.")
                        .status())
                .isEqualTo(303);

        assertThat(String.valueOf(site.letter(address, 2).getContent())).contains("It repeats the first piece.");
        assertThat(of(debate).getFirst().state()).isEqualTo(ContributionState.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({
        "Too short., at least 300 words",
        "'', The text is empty",
    })
    void textThatCannotBeTakenIsSaidToBeSoAndKept(String text, String wrong) {
        DebateView debate = site.open("Is it short?");

        Answer answer = send(debate, site.address("short"), text);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert]").text()).contains(wrong);
        assertThat(answer.page().select("textarea[name=text]").val()).isEqualTo(text);
        assertThat(answer.page().select("input[name=author]").val()).isEqualTo("Ken Ito");
    }

    @Test
    void programsAreToldApartFromReaders() {
        DebateView debate = site.open("Is it a program?");
        String path = "/en" + debate.path() + "/respond";
        String stamp = site.get(path).page().select("input[name=stamp]").val();

        assertThat(site.post(path, "stamp", stamp, "text", ENOUGH).page().text())
                .contains("faster than anybody types");
        assertThat(send(debate, site.address("trap"), ENOUGH, "website", "https://spam.example")
                        .status())
                .as("it is let go, as if it had been taken")
                .isEqualTo(303);
        assertThat(send(debate, site.address("links"), ENOUGH + " https://a.example".repeat(9))
                        .page()
                        .text())
                .contains("at most 5 links");
        assertThat(send(debate, site.address("language"), "合意には代価がある。".repeat(90))
                        .page()
                        .text())
                .contains("not in the language that you chose");
        assertThat(of(debate)).isEmpty();
    }

    @Test
    void tenThousandFromOneAddressInAMinuteAreRefusedAfterAFew() {
        DebateView debate = site.open("Is it a flood?");
        TakeContribution taking = site.part(TakeContribution.class);
        Network network = Network.of("203.0.113.9");
        String address = site.address("flood");
        site.clock().pass(Duration.ofHours(2));
        int taken = 0;
        for (int number = 0; number < 10_000; number++) {
            Duration wait = taking.take(
                    new TakeContribution.Sent(
                            debate.id(),
                            null,
                            new EmailAddress(address),
                            Language.ENGLISH,
                            new Written("Bot", "", "", Language.ENGLISH, "Flood", ENOUGH + number)),
                    network);
            taken += wait.isZero() ? 1 : 0;
        }

        assertThat(taken).isEqualTo(5);
        assertThat(site.part(Store.class)
                        .<Integer>read(db -> db.fetchCount(
                                CONTRIBUTION,
                                CONTRIBUTION.DEBATE_ID.eq(debate.id().toString()))))
                .as("letters to one address are fewer still")
                .isEqualTo(3);
        assertThat(taking.take(
                        new TakeContribution.Sent(
                                debate.id(),
                                null,
                                new EmailAddress(site.address("elsewhere")),
                                Language.ENGLISH,
                                new Written("Reader", "", "", Language.ENGLISH, "Calm", ENOUGH)),
                        Network.of("198.51.100.4")))
                .as("others are still let in")
                .isZero();
    }

    @Test
    void closedCallGivesBackWhatWasTyped() {
        DebateView debate = site.open("Is it closed?");
        String path = "/en" + debate.path() + "/respond";
        String stamp = site.get(path).page().select("input[name=stamp]").val();
        site.part(org.parley.debate.ConveneDebate.class)
                .change(
                        site.editor(),
                        debate.id(),
                        debate.terms().version(),
                        closedCall(DebateSite.content("Is it closed?"), debate));
        site.clock().pass(Duration.ofMinutes(1));

        Answer answer = site.post(path, "stamp", stamp, "text", ENOUGH);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.page().select("textarea").val()).isEqualTo(ENOUGH);
    }

    private static org.parley.debate.DebateContent closedCall(
            org.parley.debate.DebateContent content, DebateView debate) {
        return new org.parley.debate.DebateContent(
                debate.slug(),
                content.question(),
                content.introduction(),
                content.convener(),
                content.theme(),
                content.opened(),
                null,
                null,
                List.of(),
                false,
                false);
    }
}
