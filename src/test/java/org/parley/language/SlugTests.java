package org.parley.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Price of Consent | the-price-of-consent",
                "Japan's Choice: U.S. or Not? | japans-choice-us-or-not",
                "  Élan — vital!  | elan-vital",
                "第3の道 3rd Way | 3-3rd-way",
                "ＦＴＡ交渉 | fta"
            })
    void titleMakesASlug(String title, String slug) {
        assertThat(Slug.from(title)).contains(Slug.of(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "合意の代価", "—", "Привет"})
    void titleWithoutALatinLetterMakesNone(String title) {
        assertThat(Slug.from(title)).isEmpty();
    }

    @Test
    void longTitleIsCutAtAWordAndLeavesRoomForANumber() {
        Slug slug = Slug.from("consent ".repeat(30)).orElseThrow();

        assertThat(slug.value()).endsWith("consent").hasSizeLessThanOrEqualTo(Slug.LONGEST - 4);
        assertThat(slug.numbered(999).value()).endsWith("-999");
    }

    @Property
    void slugOfAnyTitleIsASlug(@ForAll String title) {
        Slug.from(title).ifPresent(slug -> assertThat(Slug.of(slug.value())).isEqualTo(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "a/b", "..", "é", "a\n"})
    void whatIsNoSlugIsRefused(String value) {
        assertThatThrownBy(() -> Slug.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void slugThatIsTooLongIsRefused() {
        assertThat(Slug.of("a".repeat(Slug.LONGEST)).value()).hasSize(Slug.LONGEST);
        assertThatThrownBy(() -> Slug.of("a".repeat(Slug.LONGEST + 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
