package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.language.Language;
import org.parley.language.Messages;

/** What the list of sessions calls a browser. */
class BrowserNameTests {

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux",
                "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0 | Firefox | Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " FxiOS/140.0 Mobile/15E148 Safari/605.1.15 | Firefox | iOS",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0"
                        + " Safari/537.36 | Chrome | Windows",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0"
                        + " Safari/537.36 | Chrome | ChromeOS",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0"
                        + " Safari/537.36 Edg/138.0.0.0 | Edge | Windows",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile"
                        + " Safari/537.36 EdgA/138.0.0.0 | Edge | Android",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5"
                        + " Safari/605.1.15 | Safari | macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.5 Mobile/15E148 Safari/604.1 | Safari | iOS",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36"
                        + " OPR/120.0.0.0 | Opera | Linux",
            })
    void commonBrowsersAreCalledByTheirNames(String raw, String browser, String system) {
        assertThat(new BrowserName(raw).in(ENGLISH)).isEqualTo(browser + " on " + system);
        assertThat(new BrowserName(raw).in(JAPANESE)).isEqualTo(browser + "（" + system + "）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/138.0.0.0 Linux",
                "curl/8.14.1",
                "Firefox of my own",
                "<script>alert(1)</script>"
            })
    void othersAreCalledWhatTheyCallThemselves(String raw) {
        assertThat(new BrowserName(raw).in(ENGLISH)).isEqualTo(raw);
        assertThat(new BrowserName(raw).in(JAPANESE)).isEqualTo(raw);
    }

    @Test
    void oneThatSaysNothingIsABrowser() {
        assertThat(new BrowserName(" ").in(ENGLISH)).isEqualTo("A browser");
        assertThat(new BrowserName("").in(JAPANESE)).isEqualTo("ブラウザー");
    }
}
