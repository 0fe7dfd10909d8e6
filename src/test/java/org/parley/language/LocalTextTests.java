package org.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalTextTests {

    private static final Language FRENCH = Language.of("fr");

    @Test
    void readerIsShownTheirOwnLanguage() {
        LocalText text = LocalText.of("consent", "合意");

        assertThat(text.in(Language.JAPANESE)).isEqualTo("合意");
        assertThat(text.languageFor(Language.JAPANESE)).isEqualTo(Language.JAPANESE);
    }

    @Test
    void readerOfAnotherLanguageIsShownEnglish() {
        LocalText text = LocalText.of("consent", "合意");

        assertThat(text.in(FRENCH)).isEqualTo("consent");
        assertThat(text.languageFor(FRENCH)).isEqualTo(Language.ENGLISH);
        assertThat(text.exactly(FRENCH)).isEmpty();
    }

    @Test
    void readerIsShownWhatThereIsWhereThereIsNoEnglish() {
        LocalText text = LocalText.of(Language.JAPANESE, "合意");

        assertThat(text.in(FRENCH)).isEqualTo("合意");
        assertThat(text.languageFor(FRENCH)).isEqualTo(Language.JAPANESE);
    }

    @Test
    void blankIsNoText() {
        LocalText text = LocalText.of(" consent\n", "\u3000");

        assertThat(text.byLanguage()).isEqualTo(Map.of(Language.ENGLISH, "consent"));
        assertThat(LocalText.of("", "").isEmpty()).isTrue();
    }

    @Test
    void noTextIsEmptyInEveryLanguage() {
        assertThat(LocalText.NONE.in(Language.ENGLISH)).isEmpty();
        assertThat(LocalText.NONE.languageFor(Language.JAPANESE)).isEqualTo(Language.JAPANESE);
    }
}
