package org.parley.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks axe-core, within a page, which of its rules the page breaks. */
final class Axe {

    /** What can differ between the light and the dark theme. */
    private static final Map<String, Object> COLOURS = only("color-contrast", "link-in-text-block");

    /** What can differ between the screens. */
    private static final Map<String, Object> LAYOUT = only(
            "color-contrast",
            "link-in-text-block",
            "target-size",
            "scrollable-region-focusable",
            "aria-hidden-focus",
            "bypass",
            "landmark-unique",
            "region",
            "label",
            "link-name",
            "button-name");

    private static final String RUN = """
            options => axe
                .run(document, { resultTypes: ["violations"], preload: false, ...options })
                .then(({ violations }) => violations.map(({ id, help, nodes }) =>
                  `${id}, ${help}: ${nodes.slice(0, 3).map((node) => node.html + " " + node.failureSummary)}`))
            """;

    private Axe() {}

    /** The rules that the page as it is now breaks, and where. */
    static List<String> violations(Page page) {
        return run(page, Map.of());
    }

    /**
     * What keeps anybody from reading the page that is shown, on each screen and in both themes: rules broken, and whatever
     * is wider than the screen.
     *
     * <p>The page is not loaded again for each, which would take longer than asking. All rules are asked about on one screen,
     * a page in English on that of a desk and one in Japanese on a telephone's; on the other those that a screen can change.
     */
    static List<String> troubles(Page page) {
        ViewportSize before = page.viewportSize();
        Screen first = "ja".equals(page.locator("html").getAttribute("lang")) ? Screen.TELEPHONE : Screen.DESK;
        List<String> troubles = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width(), screen.height());
            if (screen == first) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                troubles.addAll(run(page, COLOURS));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                troubles.addAll(violations(page));
            } else {
                troubles.addAll(run(page, LAYOUT));
            }
            int excess = Screen.excess(page);
            if (excess > 0) {
                troubles.add("it is " + excess + " pixels wider than a screen of " + screen.width());
            }
        }
        page.setViewportSize(before.width, before.height);
        return troubles.stream()
                .map(trouble -> page.url() + ": " + trouble)
                .distinct()
                .toList();
    }

    private static Map<String, Object> only(String... rules) {
        return Map.of("runOnly", Map.of("type", "rule", "values", List.of(rules)));
    }

    private static List<String> run(Page page, Map<String, Object> options) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(RUN, options))
                .stream().map(String::valueOf).toList();
    }
}
