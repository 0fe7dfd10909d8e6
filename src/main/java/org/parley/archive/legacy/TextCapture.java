package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reduces a plain-text capture to rows: one a line, an empty line between paragraphs. */
final class TextCapture {

    private static final int MOST_LINES = 50_000;

    private TextCapture() {}

    static Capture read(String text) {
        List<Row> rows = new ArrayList<>();
        int group = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Row row = Row.of(group, line.strip());
            if (row.text().isEmpty()) {
                group++;
            } else {
                rows.add(row);
                if (rows.size() > MOST_LINES) {
                    throw new Refusal("it has more than the " + MOST_LINES + " lines that a page may have");
                }
            }
        }
        return new Capture(rows, Optional.empty(), false);
    }
}
