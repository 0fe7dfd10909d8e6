package org.parley.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe-core, within a page, which of its rules the page breaks. */
final class Axe {

    private static final String RUN = """
            rules => axe
                .run(document, {
                  resultTypes: ["violations"],
                  ...(rules.length > 0 && { runOnly: { type: "rule", values: rules } }),
                })
                .then(({ violations }) => violations.map(({ id, help, nodes }) =>
                  `${id}, ${help}: ${nodes.slice(0, 3).map((node) => node.html + " " + node.failureSummary)}`))
            """;

    private Axe() {}

    /** The rules that the page as it is now breaks, and where; all rules are asked where none is named. */
    static List<String> violations(Page page, String... rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(String::valueOf).toList();
    }
}
