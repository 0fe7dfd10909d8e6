package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.PageKind;
import org.parley.language.Language;
import org.parley.language.Languages;

/** That a page of every kind, on each screen, light and dark, in each language, breaks no rule of axe-core. */
class AccessibilityTests {

    private static final Reader READER = Reader.at(Screen.DESK);

    @AfterAll
    static void leave() {
        READER.close();
    }

    static Stream<String> addresses() {
        return Languages.ENGLISH_AND_JAPANESE.all().stream().flatMap(AccessibilityTests::addresses);
    }

    private static Stream<String> addresses(Language language) {
        return Stream.concat(
                Stream.of(PageKind.values()).map(kind -> kind.in(language)),
                Stream.of(
                        "/" + language + "/nowhere",
                        "/" + language + "/newsletters/subscribe",
                        "/" + language + "/pieces/two-tables-one-alliance/answers"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void pageCanBeReadByEverybody(String address) {
        assertThat(Axe.troubles(READER.open(address))).isEmpty();
    }

    @Test
    void pageThatIsWiderThanATelephoneIsFound() {
        Page page = READER.open("/en/about");
        page.evaluate("""
                const wide = document.createElement("div");
                wide.style.width = "600px";
                document.body.append(wide)""");

        assertThat(Axe.troubles(page)).singleElement().asString().contains("wider than a screen of 390");
    }

    @Test
    void pageThatCannotBeReadByEverybodyIsFound() {
        Page page = READER.open("/en/about");
        page.evaluate("document.querySelector('main').append(document.createElement('img'))");

        assertThat(Axe.violations(page)).singleElement().asString().startsWith("image-alt");
    }
}
