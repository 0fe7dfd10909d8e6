package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.PageKind;
import org.parley.language.Language;
import org.parley.language.Languages;

/** That a page of every kind, on each screen, light and dark, in each language, breaks no rule of axe-core. */
class AccessibilityTests {

    /** What can differ between the light and the dark theme. */
    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

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
                Stream.of(PageKind.values()).map(kind -> kind.in(language)), Stream.of("/" + language + "/nowhere"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void pageCanBeReadByEverybody(String address) {
        List<String> violations = new ArrayList<>();
        for (Reader reader : List.of(DESK, TELEPHONE)) {
            Page page = reader.open(address);
            reader.seesNoMoreThanFits();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            violations.addAll(violations(page, new AxeBuilder(page)));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            violations.addAll(violations(page, new AxeBuilder(page).withRules(COLOUR_RULES)));
        }
        assertThat(violations).isEmpty();
    }

    private static List<String> violations(Page page, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> page.viewportSize().width + " pixels: " + told(rule))
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ", " + rule.getHelp() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
