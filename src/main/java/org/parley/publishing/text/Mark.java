package org.parley.publishing.text;

/** A way in which words are marked within a line. */
public enum Mark {
    EMPHASIS,
    STRONG,
    SUBSCRIPT,
    SUPERSCRIPT
}
