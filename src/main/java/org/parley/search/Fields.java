package org.parley.search;

/** The names of the index's fields that hold no text to be analysed. */
final class Fields {

    static final String PIECE = "piece";
    static final String LANGUAGE = "language";
    static final String STATE = "state";
    static final String DAY = "day";
    static final String PERSON = "person";
    static final String AUTHOR_SLUG = "author-slug";
    static final String INSTITUTION_ID = "institution-id";
    /** Words as they are spelt, for suggestions. */
    static final String SPELLING = "spelling";
    /** Japanese words by how they are read, for suggestions. */
    static final String READING = "reading";

    private Fields() {}
}
