package org.parley.search;

import java.util.List;
import org.parley.language.Script;

/**
 * The least thing that is looked for by itself: a term, or a few that mean nothing apart, such as 柔軟 and 性.
 *
 * @param script the script of the terms
 * @param terms one or more
 * @param written as it is written in the text
 * @param start where it begins in the whole text
 */
record Unit(Script script, List<Term> terms, String written, int start) {

    /**
     * A term.
     *
     * @param text as the index holds it
     * @param position its place among the terms of its stretch of text
     * @param start where its word begins in the text
     * @param end where its word ends
     */
    record Term(String text, int position, int start, int end) {}

    /** Where it ends in the whole text. */
    int end() {
        return start + written.length();
    }

    /** Whether it is too common to be asked for. */
    boolean isCommon() {
        return terms.size() == 1
                && CommonWords.contains(script, terms.getFirst().text());
    }
}
