package org.parley.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

class DebateThreadTests {

    private final PieceCard a = card("a");
    private final PieceCard b = card("b");
    private final PieceCard c = card("c");
    private final PieceCard d = card("d");

    @Test
    void threadOfNothingIsEmpty() {
        DebateThread thread = DebateThread.of(List.of(), List.of());

        assertThat(thread.openings()).isEmpty();
        assertThat(thread.size()).isZero();
        assertThat(thread.all()).isEmpty();
    }

    @Test
    void piecesThatAnswerNoneOpenTheThread() {
        assertThat(shape(thread(List.of(a, b)))).isEqualTo("1a 2b");
    }

    @Test
    void replyStandsUnderWhatItAnswers() {
        assertThat(shape(thread(List.of(a, b, c), answers(b, a), answers(c, b))))
                .isEqualTo("1a(2b(3c))");
    }

    @Test
    void replyToSeveralStandsUnderTheLatestAndNamesAllOldestFirst() {
        DebateThread thread = thread(List.of(a, b, c, d), answers(d, c), answers(d, a), answers(c, a));

        assertThat(shape(thread)).isEqualTo("1a(3c(4d)) 2b");
        assertThat(thread.all().getLast().answers())
                .extracting(DebateThread.Answered::number)
                .containsExactly(1, 3);
    }

    @Test
    void siblingsStandOldestFirst() {
        assertThat(shape(thread(List.of(a, b, c, d), answers(d, a), answers(b, a), answers(c, a))))
                .isEqualTo("1a(2b 3c 4d)");
    }

    @Test
    void pieceDatedBeforeWhatItAnswersIsShownOnce() {
        DebateThread thread = thread(List.of(a, b, c), answers(b, c), answers(c, a));

        assertThat(shape(thread)).isEqualTo("1a(3c) 2b");
        assertThat(thread.all()).hasSize(3);
        assertThat(thread.all().get(1).answers())
                .extracting(DebateThread.Answered::number)
                .containsExactly(3);
    }

    @Test
    void answerToAPieceOutsideTheThreadIsLeftOut() {
        DebateThread thread = thread(List.of(a, b), answers(b, d));

        assertThat(shape(thread)).isEqualTo("1a 2b");
        assertThat(thread.all().getLast().answers()).isEmpty();
    }

    @Test
    void allAreInTheOrderOfTheirNumbers() {
        assertThat(thread(List.of(a, b, c, d), answers(c, a), answers(d, b)).all())
                .extracting(DebateThread.Node::number)
                .containsExactly(1, 2, 3, 4);
    }

    private static DebateThread thread(List<PieceCard> cards, Debates.Reply... replies) {
        return DebateThread.of(cards, Arrays.asList(replies));
    }

    private static Debates.Reply answers(PieceCard piece, PieceCard answered) {
        return new Debates.Reply(piece.id(), answered.id());
    }

    private static String shape(DebateThread thread) {
        return shape(thread.openings());
    }

    private static String shape(List<DebateThread.Node> nodes) {
        return nodes.stream()
                .map(node -> node.number()
                        + node.card().slug().value()
                        + (node.replies().isEmpty() ? "" : "(" + shape(node.replies()) + ")"))
                .collect(Collectors.joining(" "));
    }

    private static PieceCard card(String slug) {
        return new PieceCard(
                PieceId.next(),
                Slug.of(slug),
                PieceKind.COMMENTARY,
                Section.DEBATES,
                PartialDate.of(2006),
                Language.ENGLISH,
                null,
                LocalText.of(Language.ENGLISH, slug),
                LocalText.NONE,
                Set.of(Language.ENGLISH),
                List.of());
    }
}
