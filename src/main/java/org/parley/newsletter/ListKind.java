package org.parley.newsletter;

import java.util.Locale;

/** What a list of readers is about. */
public enum ListKind {
    /** The journal as a whole, in its newsletter. */
    WEEKLY,
    /** What is published in a section. */
    SECTION,
    /** What is published in a debate. */
    DEBATE,
    /** What a saved search finds anew. */
    SEARCH;

    /** Its word in forms and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
