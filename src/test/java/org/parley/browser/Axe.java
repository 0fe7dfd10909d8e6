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

    /** What can differ between the light and the dark theme, and does not between a wide and a narrow screen. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String RUN = """
            options => axe
                .run(document, { resultTypes: ["violations"], ...options })
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
     * <p>The page is not loaded again for each, which would take longer than asking.
     */
    static List<String> troubles(Page page) {
        ViewportSize before = page.viewportSize();
        List<String> troubles = new ArrayList<>();
        show(page, Screen.DESK, ColorScheme.DARK);
        troubles.addAll(run(page, Map.of("runOnly", Map.of("type", "rule", "values", COLOURS))));
        show(page, Screen.DESK, ColorScheme.LIGHT);
        troubles.addAll(excess(page));
        troubles.addAll(violations(page));
        show(page, Screen.TELEPHONE, ColorScheme.LIGHT);
        troubles.addAll(excess(page));
        Map<String, Object> off = Map.of("enabled", false);
        troubles.addAll(run(page, Map.of("rules", Map.of(COLOURS.get(0), off, COLOURS.get(1), off))));
        page.setViewportSize(before.width, before.height);
        return troubles.stream()
                .map(trouble -> page.url() + ": " + trouble)
                .distinct()
                .toList();
    }

    private static void show(Page page, Screen screen, ColorScheme scheme) {
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static List<String> excess(Page page) {
        int excess = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        return excess <= 0
                ? List.of()
                : List.of("it is " + excess + " pixels wider than a screen of " + page.viewportSize().width);
    }

    private static List<String> run(Page page, Map<String, Object> options) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(RUN, options))
                .stream().map(String::valueOf).toList();
    }
}
