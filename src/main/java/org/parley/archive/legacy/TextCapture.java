package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reduces a plain-text capture to rows: one a line, an empty line between paragraphs. */
final class TextCapture {

    private TextCapture() {}

    static Capture read(String text) {
        List<Row> rows = new ArrayList<>();
        int group = 0;
        for (String line : text.split("\n", -1)) {
            Row row = Row.of(group, line.strip());
            if (row.text().isEmpty()) {
                group++;
            } else {
                rows.add(row);
            }
        }
        return new Capture(rows, Optional.empty(), false);
    }
}
