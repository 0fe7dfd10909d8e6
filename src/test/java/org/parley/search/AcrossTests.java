package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.language.Language;
import org.parley.publishing.PersonId;
import org.parley.search.SearchResults.OtherWord;

class AcrossTests {

    private static final PieceFixture FISHERIES = PieceFixture.japanese("漁業の行方", "政府は漁業を守る交渉を続けた。");
    private static final PieceFixture NUCLEAR =
            PieceFixture.english("On reactors", "The government closed its reactors.");

    @TempDir
    private Path folder;

    @BeforeEach
    void installDictionaries() throws IOException {
        Files.createDirectory(folder.resolve("dictionary-files"));
        Files.writeString(folder.resolve("dictionary-files").resolve("edict"), """
                漁業 [ぎょぎょう] /(n) fishing (industry)/fishery/(P)/
                交渉 [こうしょう] /(n,vs) negotiations/discussions/(P)/
                原子炉 [げんしろ] /(n) nuclear reactor/reactor/(P)/
                総理大臣 [そうりだいじん] /(n) prime minister/(P)/
                政府 [せいふ] /(n) government/administration/(P)/
                """, Charset.forName("EUC-JP"));
    }

    @Test
    void aWordFindsWhatTheOtherLanguageSays() throws IOException {
        try (JournalFixture journal = journal(FISHERIES, NUCLEAR)) {
            assertThat(journal.titles("fisheries negotiations")).containsExactly("漁業の行方");
            assertThat(journal.titles("原子炉")).containsExactly("On reactors");
        }
    }

    @Test
    void aResultSaysByWhichWordsItWasFound() throws IOException {
        try (JournalFixture journal = journal(FISHERIES)) {
            assertThat(journal.find("fisheries negotiations").hits().getFirst().by())
                    .containsExactly(
                            new OtherWord("fisheries", "漁業", "dictionary"),
                            new OtherWord("negotiations", "交渉", "dictionary"));
        }
    }

    @Test
    void severalWordsAreLookedUpAsOne() throws IOException {
        try (JournalFixture journal = journal(PieceFixture.japanese("訪問", "総理大臣は翌日に戻った。"))) {
            assertThat(journal.titles("prime minister")).containsExactly("訪問");
        }
    }

    @Test
    void theReaderCanTurnItOff() throws IOException {
        try (JournalFixture journal = journal(FISHERIES)) {
            SearchRequest alone =
                    new SearchRequest("fisheries", Language.ENGLISH, null, null, null, null, null, null, 1, 20, false);
            assertThat(journal.find(alone).hits()).isEmpty();
        }
    }

    @Test
    void whatHasTheWordItselfComesFirst() throws IOException {
        try (JournalFixture journal =
                journal(FISHERIES, PieceFixture.english("On fisheries", "The fisheries policy."))) {
            assertThat(journal.titles("fisheries")).containsExactly("On fisheries", "漁業の行方");
        }
    }

    @Test
    void aNameIsFoundAsItSoundsInKatakana() throws IOException {
        try (JournalFixture journal = journal(PieceFixture.japanese("像", "クロムウェルの像が倒された。"))) {
            assertThat(journal.titles("Cromwell")).containsExactly("像");
            assertThat(journal.find("Cromwell").hits().getFirst().by())
                    .containsExactly(new OtherWord("Cromwell", "", "sound"));
        }
    }

    @Test
    void aPersonIsFoundByTheirNameInEitherLanguage() throws IOException {
        try (JournalFixture journal = JournalFixture.in(folder)) {
            PersonId person = journal.person("Naomi Kisaragi", "如月 直美");
            journal.record(PieceFixture.english("Her essay", "An essay.").by(person));
            journal.record(PieceFixture.japanese("書評", "如月の新著を読む。"));
            assertThat(journal.catchUp().titles("Kisaragi")).contains("書評");
        }
    }

    @Test
    void anAcronymIsFoundByWhatItIsShortFor() throws IOException {
        try (JournalFixture journal = journal(
                PieceFixture.english("Terms", "A Status of Forces Agreement (SOFA) was signed."),
                PieceFixture.english("Later", "The SOFA was amended."))) {
            assertThat(journal.titles("\"Status of Forces Agreement\" OR SOFA")).contains("Later");
            assertThat(journal.titles("status of forces agreement")).contains("Terms", "Later");
        }
    }

    @Test
    void aYearIsFoundByTheEraToo() throws IOException {
        try (JournalFixture journal = journal(PieceFixture.japanese("回顧", "平成18年の合意を振り返る。"))) {
            assertThat(journal.titles("2006")).containsExactly("回顧");
        }
    }

    @Test
    void theEditorsListIsReadAgainWhenItHasChanged() throws IOException {
        try (JournalFixture journal = journal(PieceFixture.japanese("駐留", "思いやり予算の見直し。"))) {
            assertThat(journal.titles("sympathy budget")).isEmpty();
            Path list = folder.resolve("search").resolve("synonyms.txt");
            Files.createDirectories(folder.resolve("search"));
            Files.writeString(list, "# one line, one meaning\nsympathy budget, 思いやり予算\n");
            Files.setLastModifiedTime(list, FileTime.from(Instant.parse("2006-01-01T00:00:00Z")));

            assertThat(journal.titles("sympathy budget")).containsExactly("駐留");
        }
    }

    @Test
    void aWordInTheEditorsListIsNotTakenApart() throws IOException {
        try (JournalFixture journal =
                journal(PieceFixture.japanese("京", "京都議定書の発効。"), PieceFixture.japanese("東", "議定書は京都で読まれた。"))) {
            assertThat(journal.titles("京都議定書")).contains("東");
            Files.createDirectories(folder.resolve("search"));
            Files.writeString(folder.resolve("search").resolve("words.txt"), "京都議定書\n");

            assertThat(journal.titles("京都議定書")).containsExactly("京");
        }
    }

    @Test
    void withoutDictionariesAllElseIsFoundAndItIsSaid() throws IOException {
        Files.delete(folder.resolve("dictionary-files").resolve("edict"));
        try (JournalFixture journal = journal(FISHERIES, NUCLEAR)) {
            assertThat(journal.titles("reactors")).containsExactly("On reactors");
            assertThat(journal.get(Search.class).dictionaries()).isEmpty();
        }
    }

    @Test
    void aPartOfANameThatNoDictionaryHasIsFound() throws IOException {
        try (JournalFixture journal = journal(PieceFixture.japanese("人", "蓼丸綾子が語った。"))) {
            assertThat(journal.titles("丸綾")).containsExactly("人");
        }
    }

    private JournalFixture journal(PieceFixture... pieces) throws IOException {
        JournalFixture journal = JournalFixture.in(folder);
        List.of(pieces).forEach(journal::record);
        journal.get(Search.class).prepare();
        return journal.catchUp();
    }
}
