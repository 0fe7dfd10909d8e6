package org.parley.archive.legacy;

import java.util.List;

/**
 * The author line of a page.
 *
 * @param raw as it was captured
 * @param review whether it says {@code Reviewed by}
 * @param authors in order
 * @param doubts what was doubtful in reading it
 */
public record Byline(String raw, boolean review, List<Author> authors, List<String> doubts) {

    public Byline {
        authors = List.copyOf(authors);
        doubts = List.copyOf(doubts);
    }
}
