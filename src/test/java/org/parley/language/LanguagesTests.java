package org.parley.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTests {

    private static final Languages OURS = Languages.ENGLISH_AND_JAPANESE;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja | ja",
                "JA-jp | ja",
                "ja-JP-u-ca-japanese | ja",
                "fr, ja;q=0.1 | ja",
                "en;q=0.4, ja;q=0.5 | ja",
                "ja;q=0, en | en",
                "* | en",
                "fr | en",
                "'' | en",
                ";;; | en",
                "ja;q=much | en"
            })
    void languageIsChosenAsTheBrowserAsks(String header, String tag) {
        assertThat(OURS.choose(header).tag()).isEqualTo(tag);
    }

    @Test
    void languageIsTheFirstWhereNothingIsAskedOrTooMuch() {
        assertThat(OURS.choose(null)).isEqualTo(Language.ENGLISH);
        assertThat(OURS.choose("ja,".repeat(1_000))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void languageIsFoundByItsTagAlone() {
        assertThat(OURS.find("ja")).contains(Language.JAPANESE);
        assertThat(OURS.find("JA")).isEmpty();
        assertThat(OURS.find("fr")).isEmpty();
        assertThat(OURS.find(null)).isEmpty();
        assertThat(OURS.others(Language.ENGLISH)).containsExactly(Language.JAPANESE);
    }

    @Test
    void languagesAreAtLeastOneAndEachNamedOnce() {
        assertThatThrownBy(() -> new Languages(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Languages(List.of(Language.ENGLISH, Language.ENGLISH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "EN", "en-GB", "english", "日本", "e1"})
    void whatIsNoTagIsRefused(String tag) {
        assertThatThrownBy(() -> Language.of(tag)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void languageNamesItselfAndOthers() {
        assertThat(Language.JAPANESE.ownName()).isEqualTo("日本語");
        assertThat(Language.of("fr").nameIn(Language.JAPANESE)).isEqualTo("フランス語");
        assertThat(Language.JAPANESE.nameIn(Language.ENGLISH)).isEqualTo("Japanese");
    }
}
