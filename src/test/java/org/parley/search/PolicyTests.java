package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.parley.language.Language;
import org.parley.publishing.EditionState;
import org.parley.publishing.PieceId;

class PolicyTests {

    @TempDir
    private Path folder;

    private JournalFixture journal;
    private PieceId piece;

    @BeforeEach
    void record() {
        journal = JournalFixture.in(folder);
        piece = journal.record(PieceFixture.english("Ammunition", "About ammunition.")
                .translated(Language.JAPANESE, "弾薬 ammunition", "弾薬について。"));
        var _ = journal.catchUp();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionState.class,
            mode = Mode.EXCLUDE,
            names = {"PUBLISHED", "CORRECTED"})
    void aReaderNeverFindsWhatIsNotPublished(EditionState state) {
        journal.changeState(piece, null, state);
        var _ = journal.catchUp();

        SearchResults results = journal.find("ammunition");

        assertThat(results.total()).isZero();
        assertThat(results.hits()).isEmpty();
        assertThat(results.counts().get(Dimension.SECTION)).isEmpty();
    }

    @Test
    void aReaderFindsWhatWasCorrected() {
        journal.changeState(piece, null, EditionState.CORRECTED);
        var _ = journal.catchUp();

        assertThat(journal.find("ammunition").total()).isEqualTo(1);
    }

    @Test
    void anOperatorFindsDrafts() {
        journal.changeState(piece, null, EditionState.DRAFT);
        var _ = journal.catchUp();

        SearchResults results =
                journal.get(Search.class).find(JournalFixture.EDITOR, SearchRequest.of("ammunition", Language.ENGLISH));

        assertThat(results.total()).isEqualTo(1);
    }

    @Test
    void anEditionTakenBackLeavesTheOtherFindable() {
        journal.changeState(piece, Language.ENGLISH, EditionState.RETRACTED);
        var _ = journal.catchUp();

        assertThat(journal.find("ammunition").hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.language()).isEqualTo(Language.JAPANESE));
    }

    @Test
    void whatWasJustTakenBackIsNotShownThoughTheIndexHasNotHeardOfIt() {
        journal.changeState(piece, null, EditionState.RETRACTED);

        assertThat(journal.find("ammunition").hits()).isEmpty();
    }
}
