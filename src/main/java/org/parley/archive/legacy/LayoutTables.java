package org.parley.archive.legacy;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Takes apart the tables that pages of the time are laid out with and leaves those that hold data. */
final class LayoutTables {

    private static final int LONGEST_CELL = 300;
    private static final String BLOCKS =
            "p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, hr, pre, center, br + br, table";
    private static final String RICH = "table, p + p, br + br, h1, h2, ul, ol, div";
    private static final String ROWS = "> tr, > tbody > tr, > thead > tr, > tfoot > tr";

    private LayoutTables() {}

    static void flatten(Element root) {
        for (Element table : root.select("table").asList().reversed()) {
            if (!holdsData(table)) {
                flattenOne(table);
            }
        }
    }

    private static boolean holdsData(Element table) {
        List<Element> rows = table.select(ROWS);
        int columns = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
        if (columns < 2 || rows.size() < 2 || table.text().contains("Last Updated")) {
            return false;
        }
        boolean simple = rows.stream()
                .flatMap(row -> row.children().stream())
                .noneMatch(cell -> cell.text().length() > LONGEST_CELL || cell.selectFirst(RICH) != null);
        return simple || table.selectFirst("> caption") != null;
    }

    private static void flattenOne(Element table) {
        for (Element row : table.select(ROWS)) {
            boolean blocks = row.selectFirst(BLOCKS) != null;
            for (Element cell : row.children()) {
                cell.tagName(blocks ? "div" : "span").clearAttributes();
                cell.appendChild(new TextNode(" "));
            }
            row.tagName("div").clearAttributes();
        }
        for (Element part : table.select("> tbody, > thead, > tfoot, > caption, > colgroup")) {
            part.tagName("div").clearAttributes();
        }
        table.tagName("div").clearAttributes();
    }
}
