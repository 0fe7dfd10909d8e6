package org.parley.archive.legacy;

import java.util.List;
import java.util.Optional;

/**
 * A captured page as rows.
 *
 * @param rows its lines, in reading order
 * @param address the old address that it names itself
 * @param fromHtml whether its line breaks are the author's own and not a capture's
 */
record Capture(List<Row> rows, Optional<String> address, boolean fromHtml) {

    Capture {
        rows = List.copyOf(rows);
    }
}
