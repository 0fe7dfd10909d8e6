package org.parley.archive.legacy;

import java.util.List;
import java.util.Optional;

/**
 * A page whose character set, rows and frame are known: what the readers of the kinds of page are given.
 *
 * @param address its old address
 * @param path the path of the file, for what only folder and file names say
 */
record Page(Optional<String> address, String path, Frame frame, boolean fromHtml, List<String> doubts) {

    Page {
        doubts = List.copyOf(doubts);
    }
}
