package org.parley.search;

/** What a query is made for. */
enum Aim {
    /** To find what has the words. */
    FIND,
    /** To find what has some of the words, where nothing has all. */
    FIND_SOME,
    /** To mark the words in what was found. */
    MARK
}
