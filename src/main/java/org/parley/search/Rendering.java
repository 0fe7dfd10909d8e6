package org.parley.search;

import org.parley.language.Script;

/**
 * Another word for a word: of the other language, or of the same.
 *
 * @param script the script of the other word
 * @param word the other word
 * @param weight how likely it is meant, up to 1
 * @param source how it is known
 */
record Rendering(Script script, String word, float weight, Source source) {

    /** How another word is known. */
    enum Source {
        /** It stands in a dictionary. */
        DICTIONARY,
        /** The journal has it: the name of somebody in both languages, an acronym beside what it is short for. */
        NAME,
        /** The journal's own translations have one where the other is. */
        TRANSLATION,
        /** The journal's editors said so in their list. */
        LIST,
        /** It sounds alike. */
        SOUND,
        /** It is the same year in the other way of counting. */
        YEAR
    }
}
