package org.parley.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Something that a reader should know about a search. */
public enum Notice {
    /** There was no word in what was typed. */
    NO_WORDS,
    /** No piece has all of the words, so those are shown that have some. */
    RELAXED,
    /** Only the beginning of what was typed was read. */
    CUT,
    /** The search took too long and was ended with what had been found. */
    PARTIAL,
    /** The index is being made anew, so not everything is found. */
    UNAVAILABLE;

    /** Its word in the API, such as {@code no-words}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the message that tells it. */
    public String key() {
        return "search.notice." + name();
    }
}
