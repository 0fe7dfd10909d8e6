package org.parley.search;

import java.util.List;

/** Parts of search that other modules have only from the application. */
public final class SearchFixtures {

    private SearchFixtures() {}

    /** Those by which pieces are indexed, and found among others. */
    public static List<Class<?>> indexing() {
        return List.of(WordLists.class, Lexicon.class, SearchIndex.class, SearchAmong.class, KnownDebates.class);
    }
}
