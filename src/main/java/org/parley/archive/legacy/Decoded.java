package org.parley.archive.legacy;

import java.util.List;

/**
 * The text of a file and the character set that it turned out to be in.
 *
 * @param text with line feeds alone for line ends
 * @param charset the character set's usual name
 * @param doubts what was doubtful about it
 */
record Decoded(String text, String charset, List<String> doubts) {

    Decoded {
        doubts = List.copyOf(doubts);
    }
}
