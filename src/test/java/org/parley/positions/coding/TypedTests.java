package org.parley.positions.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.outlook.Range;

class TypedTests {

    @ParameterizedTest
    @CsvSource({
        "40, 40, 40, 40",
        "20-60, 20, 40, 60",
        "20–30–60, 20, 30, 60",
        "20 to 60, 20, 40, 60",
        "２０〜６０, 20, 40, 60",
        "20から60, 20, 40, 60",
        "-20--10, -20, -15, -10",
        "'0.5, 0.9', 0.5, 0.7, 0.9",
        "' 7 ', 7, 7, 7"
    })
    void numbersAndRangesAreReadAsPeopleTypeThem(String typed, double low, double best, double high) {
        Typed reading = new Typed();
        assertThat(reading.range("value", typed)).isEqualTo(new Range(low, best, high));
        reading.refuse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''      | It is missing.
            high    | “high” is neither a number nor a range.
            1-2-3-4 | “1-2-3-4” is neither a number nor a range.
            60–20   | The range is upside down: its low end, 60, is above its high end, 20.
            """)
    void whatIsNoRangeIsSaidToBeNone(String typed, String said) {
        Typed reading = new Typed();
        Range read = reading.range("value", Objects.requireNonNull(typed));
        assertThat(read.exact()).isTrue();
        assertThatThrownBy(reading::refuse).hasMessageContaining("value: " + said);
    }

    @Test
    void hundredthsComeBackAsTheyWereTyped() {
        Typed reading = new Typed();
        for (int share = 0; share <= 100; share++) {
            Range read = reading.share("salience", Integer.toString(share));
            assertThat(Typed.shownShare(read)).isEqualTo(Integer.toString(share));
        }
        assertThat(Typed.shownShare(reading.share("salience", "29–58–71.5"))).isEqualTo("29–58–71.5");
        reading.refuse();
        Range _ = reading.share("salience", "120");
        assertThatThrownBy(reading::refuse).hasMessageContaining("It must lie from 0 to 100, not at 120.");
    }
}
