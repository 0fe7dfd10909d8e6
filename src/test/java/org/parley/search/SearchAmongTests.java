package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.publishing.EditionState;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;
import org.parley.store.ChangeLog;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchAmongTests {

    private final Path folder;
    private final JournalFixture journal;
    private final SearchAmong searching;
    private final PieceId rice;
    private final PieceId steel;
    private final PieceId consent;

    SearchAmongTests(@TempDir Path folder) {
        this.folder = folder;
        journal = JournalFixture.in(folder);
        searching = searching(journal);
        PersonId elena = journal.person("Elena Marsh", "エレナ・マーシュ");
        rice = journal.record(
                PieceFixture.english("Rice", "About rice and its price.").by(elena));
        steel = journal.record(PieceFixture.english("Steel & coal", "About steel and its price.")
                .in(Section.OPINIONS)
                .of(PieceKind.REVIEW)
                .on("2005-02-01"));
        consent = journal.record(
                PieceFixture.english("Consent", "About the alliance.").translated(Language.JAPANESE, "同意", "同盟の代価。"));
        journal.record(PieceFixture.english("More rice", "About rice."));
        var _ = journal.catchUp();
    }

    @AfterAll
    void close() {
        journal.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=rice | R",
                "q=price&page=1 | RS",
                "q=price&section=opinions | S",
                "q=%E5%90%8C%E7%9B%9F | C",
                "q=%E5%90%8C%E7%9B%9F&lang=en | ''",
                "lang=ja | C",
                "kind=review | S",
                "year=2005 | S",
                "author=elena-marsh | R",
                "q=steel+%26+coal | S",
                "q=%22its+price%22+-steel | R",
                "q=rice+unheard | ''"
            })
    void findsOfThePiecesThoseThatTheSearchPageFinds(String query, String found) {
        List<PieceId> expected = found.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'R' -> rice;
                    case 'S' -> steel;
                    default -> consent;
                })
                .toList();

        assertThat(searching.find(query, List.of(rice, steel, consent))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=", "colour=red", "q=rice&q=steel", "year=first", "lang=fr", "q=%zz"})
    void whatTheSearchPageWouldNotTakeFindsNothing(String query) {
        assertThat(searching.find(query, List.of(rice, steel, consent))).isEmpty();
    }

    @Test
    void findsOnlyWhatReadersAreShown() {
        PieceId oats = journal.record(PieceFixture.english("Oats", "About oats."));
        journal.changeState(oats, null, EditionState.RETRACTED);
        var _ = journal.catchUp();

        assertThat(searching.find("q=oats", List.of(oats))).isEmpty();
        assertThat(searching.find("q=price", List.of())).isEmpty();
    }

    @Test
    void saysHowFarItHasFollowedTheLog() {
        long newest = journal.catchUp().get(ChangeLog.class).newest();
        assertThat(searching.hasReached(newest)).isTrue();
        journal.record(PieceFixture.english("Wheat", "About wheat."));
        assertThat(searching.hasReached(newest + 1)).isFalse();

        try (JournalFixture other = JournalFixture.in(folder)) {
            SearchAmong elsewhere = searching(other);
            assertThat(elsewhere.hasReached(newest))
                    .as("where another process writes the index")
                    .isTrue();
            assertThat(elsewhere.hasReached(newest + 1)).isFalse();
        }
    }

    private static SearchAmong searching(JournalFixture journal) {
        return new SearchAmong(journal.index(), journal.get(Lexicon.class), Languages.ENGLISH_AND_JAPANESE);
    }
}
