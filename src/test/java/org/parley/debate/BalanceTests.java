package org.parley.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.language.TextLength;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.InstitutionView;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

class BalanceTests {

    private static final InstitutionView FORUM = institution("forum");
    private static final InstitutionView MINISTRY = institution("ministry");
    private static final PieceId CLAIM = PieceId.next();
    private static final PieceId ANSWER = PieceId.next();

    private static final DebateTerms TERMS = new DebateTerms(
            DebateState.OPEN,
            null,
            null,
            null,
            List.of(
                    new Side("for", 1, LocalText.of("For", "賛成")),
                    new Side("against", 2, LocalText.of("Against", "反対"))),
            List.of(),
            Map.of(CLAIM, "for", ANSWER, "against"),
            false,
            true,
            1);

    private final Balance balance = Balance.of(
            TERMS,
            List.of(
                    new Balance.Reckoned(card(CLAIM, Language.ENGLISH), new TextLength(0, 300), List.of(FORUM)),
                    new Balance.Reckoned(card(ANSWER, Language.JAPANESE), new TextLength(400, 0), List.of(MINISTRY))),
            List.of(
                    asked("against", Language.ENGLISH, InvitationState.ANSWERED, Language.JAPANESE, MINISTRY),
                    asked("against", Language.JAPANESE, InvitationState.UNANSWERED, Language.JAPANESE, MINISTRY),
                    asked(null, Language.ENGLISH, InvitationState.DECLINED, Language.ENGLISH, null),
                    asked("for", Language.ENGLISH, InvitationState.WITHDRAWN, Language.ENGLISH, FORUM)));

    @Test
    void invitationsAnswersAndWordsAreReckonedBySide() {
        assertThat(balance.sides())
                .extracting(one -> one.side() == null ? "" : one.side().id())
                .containsExactly("for", "against", "");
        assertThat(balance.sides().get(0).tally()).isEqualTo(new Tally(Map.of(), 1, 300));
        assertThat(balance.sides().get(1).tally())
                .isEqualTo(new Tally(Map.of(InvitationState.ANSWERED, 1, InvitationState.UNANSWERED, 1), 1, 200));
        assertThat(balance.sides().get(2).tally().count(InvitationState.DECLINED))
                .isEqualTo(1);
        assertThat(balance.words()).isEqualTo(500);
    }

    @Test
    void theInvitedAreReckonedByTheLanguageInWhichTheyAnsweredOrWereAsked() {
        assertThat(balance.languages().get(Language.JAPANESE))
                .isEqualTo(new Tally(Map.of(InvitationState.ANSWERED, 1, InvitationState.UNANSWERED, 1), 1, 200));
        assertThat(balance.languages().get(Language.ENGLISH))
                .isEqualTo(new Tally(Map.of(InvitationState.DECLINED, 1), 1, 300));
    }

    @Test
    void institutionsAreReckonedByWhatTheirPeopleWroteAndHowOftenTheyWereInvited() {
        assertThat(balance.institutions())
                .extracting(Balance.OfInstitution::institution)
                .containsExactly(FORUM, MINISTRY);
        assertThat(balance.institutions().get(0).tally().invited()).isZero();
        assertThat(balance.institutions().get(1).tally())
                .isEqualTo(new Tally(Map.of(InvitationState.ANSWERED, 1, InvitationState.UNANSWERED, 1), 1, 200));
    }

    private static InstitutionView institution(String slug) {
        return new InstitutionView(InstitutionId.next(), Slug.of(slug), LocalText.of(slug, slug));
    }

    private static PieceCard card(PieceId id, Language language) {
        return new PieceCard(
                id,
                Slug.of("a-piece"),
                PieceKind.COMMENTARY,
                Section.DEBATES,
                PartialDate.of(2007),
                language,
                null,
                LocalText.of("A piece", "記事"),
                LocalText.NONE,
                Set.of(language),
                List.of());
    }

    private static Balance.Asked asked(
            @Nullable String side,
            Language asked,
            InvitationState state,
            Language answered,
            @Nullable InstitutionView institution) {
        Instant at = Instant.parse("2007-01-01T00:00:00Z");
        return new Balance.Asked(
                new Invitation(
                        InvitationId.next(),
                        null,
                        side,
                        new Invitation.Invited(null, null, LocalText.of("Somebody", "誰か"), "/people/somebody"),
                        List.of(),
                        "somebody@example.org",
                        asked,
                        "",
                        true,
                        state,
                        at,
                        at,
                        null,
                        new Invitation.Letters(1, null, null),
                        new Invitation.Draft(0, new Written("", "", "", answered, "", "")),
                        null),
                institution == null ? List.of() : List.of(institution));
    }
}
