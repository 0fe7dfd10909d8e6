package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;

class AnswersTests {

    @TempDir
    private static Path folder;

    private static JournalFixture journal;
    private static PieceId levy;

    @BeforeAll
    static void record() {
        journal = JournalFixture.in(folder);
        levy = journal.record(PieceFixture.english(
                        "A levy on sugar would make people healthier",
                        "Sugar makes people ill. A levy on sugar makes sweet drinks dearer, and people drink fewer of them.")
                .on("2006-03-01"));
        journal.record(PieceFixture.english(
                        "A levy falls on the poor",
                        "It is not true that a levy on sugar helps: people who drink sweet drinks pay it and drink as much."
                                + " The levy on sugar takes from the poor.")
                .on("2006-04-01"));
        journal.record(PieceFixture.english(
                        "Sugar and health", "An early essay on sugar, sweet drinks and what makes people ill.")
                .on("2005-01-01"));
        journal.record(PieceFixture.english("Garrisons", "The garrisons of an alliance.")
                .on("2005-02-01"));
        PieceId withdrawn = journal.record(PieceFixture.english(
                "Withdrawn", "A levy on sugar takes from the poor, and people drink sweet drinks all the same."));
        journal.changeState(withdrawn, null, EditionState.WITHDRAWN);
        journal.catchUp().catchUpWithArguments();
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @Test
    void findsWhatTreatsOfTheSameAndNeverThePieceItself() {
        Answers.Found found = found();

        assertThat(titles(found.answering())).startsWith("A levy falls on the poor");
        assertThat(titles(found.answering()))
                .doesNotContain("A levy on sugar would make people healthier", "Withdrawn");
    }

    @Test
    void whatWasSaidEarlierIsDatedBefore() {
        assertThat(titles(found().earlier()).getFirst()).isEqualTo("Sugar and health");
        assertThat(titles(found().earlier())).doesNotContain("A levy falls on the poor");
    }

    @Test
    void aTextThatIsNoPieceIsAnsweredToo() {
        Answers.Found found = journal.get(Answers.class)
                .of(Caller.READER, "We should put a levy on sweet drinks because sugar makes people ill.");

        assertThat(titles(found.answering()))
                .contains("A levy falls on the poor", "A levy on sugar would make people healthier");
        assertThat(found.earlier()).isEmpty();
    }

    @Test
    void showsTheTwoPassagesThatFaceEachOther() {
        List<Facing.Pair> facing = journal.get(Answers.class)
                .facing(
                        "Garrisons are dear. A levy on sugar makes sweet drinks dearer.",
                        List.of("Nobody knows. The levy on sugar takes from the poor."));

        assertThat(facing)
                .containsExactly(new Facing.Pair(
                        "A levy on sugar makes sweet drinks dearer.", "The levy on sugar takes from the poor."));
    }

    @Test
    void anyTextIsAnAnswerableText() {
        Answers answers = journal.get(Answers.class);
        for (String text : List.of("", "?!", "\uD83D", "の".repeat(20_000), "a ".repeat(10_000), "\u202E\u0000")) {
            assertThat(answers.of(Caller.READER, text).earlier()).isEmpty();
        }
    }

    @Test
    void aWordThatAllPiecesHaveAndFormerVersionsOfThemTooIsOneLikeOthers(@TempDir Path other) {
        try (JournalFixture edited = JournalFixture.in(other)) {
            List<PieceId> pieces = List.of(
                    edited.record(PieceFixture.english("One", "A levy is one thing.")),
                    edited.record(PieceFixture.english("Two", "A levy is another.")),
                    edited.record(PieceFixture.english("Three", "A levy is a third.")));
            edited.catchUpWithArguments();
            edited.changeState(pieces.get(0), null, EditionState.PUBLISHED);
            edited.changeState(pieces.get(1), null, EditionState.PUBLISHED);
            edited.catchUpWithArguments();

            assertThat(edited.get(Answers.class)
                            .of(Caller.READER, "A levy is what this is about.")
                            .answering())
                    .containsExactlyInAnyOrderElementsOf(pieces);
        }
    }

    private static Answers.Found found() {
        Catalogue catalogue = journal.get(Catalogue.class);
        return journal.get(Answers.class)
                .of(Caller.READER, catalogue.piece(Caller.READER, levy).orElseThrow());
    }

    private static List<String> titles(List<PieceId> pieces) {
        Map<PieceId, String> titles = new java.util.HashMap<>();
        journal.get(Catalogue.class)
                .cards(Caller.READER, pieces)
                .forEach(card -> titles.put(card.id(), card.title().in(Language.ENGLISH)));
        return pieces.stream().map(piece -> titles.getOrDefault(piece, "")).toList();
    }
}
