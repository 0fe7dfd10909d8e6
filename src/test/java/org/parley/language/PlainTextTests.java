package org.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @Test
    void everyRunOfWhiteSpaceIsOneSpace() {
        assertThat(PlainText.line(" a\u00a0\u3000\t\r\n b\u2028c ")).isEqualTo("a b c");
        assertThat(PlainText.inner(" a \n")).isEqualTo(" a ");
    }

    @Test
    void whatCannotBeSeenIsDropped() {
        assertThat(PlainText.line("a\u200bb\ufeffc\u0000d\u202ee\u00ad")).isEqualTo("abcde");
    }

    @Test
    void joinerOfEmojiIsKept() {
        assertThat(PlainText.line("👩\u200d🌾")).isEqualTo("👩\u200d🌾");
    }

    @Test
    void lettersAndMarksAreComposed() {
        assertThat(PlainText.line("e\u0301 か\u3099")).isEqualTo("é が");
    }

    @Property
    void whatIsPlainStaysAsItIs(@ForAll String text) {
        String plain = PlainText.line(text);

        assertThat(PlainText.line(plain)).isEqualTo(plain);
        assertThat(Normalizer.isNormalized(plain, Normalizer.Form.NFC)).isTrue();
        assertThat(plain).doesNotContain("\n", "\t", "  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain text, as most is.", "合意には代価がある。", "é – “x”", "a b", "", " "})
    void whatIsPlainIsNotMadeAnew(String text) {
        assertThat(PlainText.inner(text)).isSameAs(text);
    }

    @Property
    void whatIsPlainAlreadyIsWhatTheRulesWouldMakeOfIt(@ForAll String text) {
        // A control character is dropped, and one more of them keeps the text from being taken for plain.
        assertThat(PlainText.inner(text + "\u0000")).isEqualTo(PlainText.inner(text));
    }

    @ParameterizedTest
    @CsvSource({
        "one two three, 20, one two three",
        "one two three, 10, one two…",
        "onetwothree, 6, onetw…",
        "合意には代価がある, 5, 合意には…"
    })
    void longTextIsShortenedAtAWordOrACharacter(String text, int most, String shortened) {
        assertThat(PlainText.shorten(text, most)).isEqualTo(shortened);
    }

    @Property
    void shortenedTextIsNeverTooLongNorCutInsideACharacter(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 100) int most) {
        String shortened = PlainText.shorten(text, most);

        assertThat(shortened.length()).isLessThanOrEqualTo(Math.max(most, 0));
        if (!shortened.equals(text) && shortened.length() > 1) {
            char last = shortened.charAt(shortened.length() - 2);
            boolean cut = Character.isHighSurrogate(last)
                    && shortened.length() - 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(shortened.length() - 1));
            assertThat(cut).isFalse();
        }
    }
}
