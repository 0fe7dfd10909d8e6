package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
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

    /** What can differ between the light and the dark theme. */
    private static final String[] COLOUR_RULES = {"color-contrast", "link-in-text-block"};

    private static final Reader DESK = Reader.at(Screen.DESK);
    private static final Reader TELEPHONE = Reader.at(Screen.TELEPHONE);

    @AfterAll
    static void leave() {
        DESK.close();
        TELEPHONE.close();
    }

    static Stream<String> addresses() {
        return Languages.ENGLISH_AND_JAPANESE.all().stream().flatMap(AccessibilityTests::addresses);
    }

    private static Stream<String> addresses(Language language) {
        return Stream.concat(
                Stream.of(PageKind.values()).map(kind -> kind.in(language)),
                Stream.of("/" + language + "/nowhere", "/" + language + "/newsletters/subscribe"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void pageCanBeReadByEverybody(String address) {
        List<String> violations = new ArrayList<>();
        for (Reader reader : List.of(DESK, TELEPHONE)) {
            Page page = reader.open(address);
            reader.seesNoMoreThanFits();
            show(page, ColorScheme.LIGHT);
            violations.addAll(Axe.violations(page));
            show(page, ColorScheme.DARK);
            violations.addAll(Axe.violations(page, COLOUR_RULES));
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void pageThatCannotBeReadByEverybodyIsFound() {
        Page page = DESK.open("/en/about");
        page.evaluate("document.querySelector('main').append(document.createElement('img'))");

        assertThat(Axe.violations(page)).singleElement().asString().startsWith("image-alt");
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
