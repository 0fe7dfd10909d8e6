package org.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void whatIsNotSetHasItsUsualValue() {
        assertThat(Settings.whole(settings, "parley.n", 7, 1, 9)).isEqualTo(7);
        assertThat(Settings.rate(settings, "parley.n", 0.5)).isEqualTo(0.5);
        assertThat(Settings.wanted(settings, "parley.n", true)).isTrue();
    }

    @Test
    void spacesAroundAValueAreNoPartOfIt() {
        settings.setProperty("parley.n", " 3 ");

        assertThat(Settings.whole(settings, "parley.n", 7, 1, 9)).isEqualTo(3);
        assertThat(Settings.rate(settings, "parley.n", 0)).isEqualTo(3.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "three", "0", "10", "3.5", "99999999999"})
    void numberThatCannotBeIsToldByItsName(String text) {
        settings.setProperty("parley.n", text);

        assertThatThrownBy(() -> Settings.whole(settings, "parley.n", 7, 1, 9))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("parley.n takes a whole number from 1 to 9, not \"" + text + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "-1", "NaN", "Infinity"})
    void rateThatCannotBeIsToldByItsName(String text) {
        settings.setProperty("parley.n", text);

        assertThatThrownBy(() -> Settings.rate(settings, "parley.n", 0))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("parley.n takes a number, 0 for no limit, not ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "TRUE", "1"})
    void wishThatIsNeitherIsToldByItsName(String text) {
        settings.setProperty("parley.n", text);

        assertThatThrownBy(() -> Settings.wanted(settings, "parley.n", true))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("parley.n takes true or false");
    }
}
