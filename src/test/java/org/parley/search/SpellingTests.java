package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.language.Language;
import org.parley.publishing.EditionState;

class SpellingTests {

    @TempDir
    private Path folder;

    private JournalFixture journal;

    @BeforeEach
    void record() {
        journal = JournalFixture.in(folder);
        journal.record(PieceFixture.english("Strategic flexibility", "Prime Minister Koizumi spoke of an alliance."));
        journal.record(PieceFixture.japanese("戦略的柔軟性", "コミュニケーションと牛肉輸入の再開、靖国神社の参拝。"));
        var _ = journal.catchUp();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "strategic flexibilty, strategic flexibility",
        "Koizmi aliance, Koizumi alliance",
        "title:flexibilty, title:flexibility",
        "\"strategic flexibilty\", \"strategic flexibility\"",
    })
    void aMisspelledEnglishWordIsPutRight(String typed, String meant) {
        assertThat(journal.find(typed.replace('\'', '"')).suggestion()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "戦略的柔軟姓, 戦略的柔軟性",
        "コミニュケーション, コミュニケーション",
        "せんりゃくてきじゅうなんせい, 戦略的柔軟性",
        "センリャク, 戦略",
        "senryaku, 戦略",
        "yasukuni, 靖国",
        "ぎゅうにく, 牛肉",
    })
    void aJapaneseWordIsFoundByItsLookOrItsSound(String typed, String meant) {
        assertThat(journal.find(SearchRequest.of(typed, Language.JAPANESE)).suggestion())
                .isEqualTo(meant);
    }

    @Test
    void whatIsSpeltRightIsLeftAlone() {
        assertThat(journal.find("strategic alliance").suggestion()).isNull();
        assertThat(journal.find("flexibility").suggestion()).isNull();
        assertThat(journal.find("戦略的柔軟性").suggestion()).isNull();
    }

    @Test
    void nothingIsSuggestedThatTheReaderWouldNotFind() {
        var draft = journal.record(PieceFixture.english("Embargo", "An embargo is planned."));
        journal.changeState(draft, null, EditionState.DRAFT);
        var _ = journal.catchUp();

        assertThat(journal.find("embrago").suggestion()).isNull();
    }
}
