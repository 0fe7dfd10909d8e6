package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomajiTests {

    @ParameterizedTest
    @CsvSource({
        "トウキョウ, Tōkyō",
        "トウキョウ, tokyo",
        "トウキョウ, toukyou",
        "シンブン, shimbun",
        "シンブン, sinbun",
        "ユーザー, ユーザ",
        "セッチ, setchi",
        "ジュウナンセイ, juunansei",
        "ツシマ, tusima",
        "カンイチ, Kan'ichi",
    })
    void differentWaysOfWritingAWordSoundTheSame(String katakana, String other) {
        String sound = other.codePointAt(0) > 0x3000 ? Romaji.ofReading(other) : Romaji.of(other);

        assertThat(sound).isEqualTo(Romaji.ofReading(katakana));
    }
}
