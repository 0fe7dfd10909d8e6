package org.parley;

import org.parley.language.Language;

/** The kinds of pages that the journal has, each with one of the sample journal. */
public enum PageKind {
    HOME("/"),
    SECTION("/sections/debates"),
    ARCHIVE("/archive"),
    ARCHIVE_OF_A_YEAR("/archive/2006"),
    PIECE("/pieces/two-tables-one-alliance"),
    PIECE_WITH_A_TABLE("/pieces/where-was-this-pan-made"),
    PIECE_IN_ENGLISH_ALONE("/pieces/letter-march-2006"),
    PEOPLE("/people"),
    PERSON("/people/elena-marsh"),
    INSTITUTION("/institutions/northgate-institute"),
    DEBATES("/debates"),
    DEBATE("/debates/allied-settlement"),
    DEBATE_MAP("/debates/allied-settlement/map"),
    ISSUE_OF_A_MAP("/debates/allied-settlement/map/flexibility"),
    SUMMARY("/summary"),
    SUMMARY_OF_A_DATE("/summary/2006-11-27"),
    SUMMARIES("/summary/archive"),
    TOPIC("/pieces/a-year-on-two-tracks"),
    BOOKS_AND_JOURNALS("/sections/books-journals"),
    NEWSLETTERS("/newsletters"),
    SEARCH("/search"),
    SEARCH_RESULT("/search?q=alliance"),
    SEARCH_WITHOUT_RESULT("/search?q=zzyzx"),
    ABOUT("/about");

    private final String path;

    PageKind(String path) {
        this.path = path;
    }

    /** Its address in a language. */
    public String in(Language language) {
        return "/" + language + path;
    }
}
