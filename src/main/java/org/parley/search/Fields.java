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

    /** Words and other words for them that the journal's own texts show. */
    static final String PAIR = "pair";
    /** How names in Japanese script sound. */
    static final String SOUND_JAPANESE = "sound-japanese";
    /** How names in other scripts sound. */
    static final String SOUND_OTHER = "sound-other";

    /** The field of the sounds of names in a script. */
    static String sound(org.parley.language.Script script) {
        return script == org.parley.language.Script.JAPANESE ? SOUND_JAPANESE : SOUND_OTHER;
    }

    private Fields() {}
}
