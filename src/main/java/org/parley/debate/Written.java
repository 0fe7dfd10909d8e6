package org.parley.debate;

import org.parley.language.Language;

/**
 * What somebody without an account writes for the journal.
 *
 * @param author the name to be printed
 * @param affiliation what they are; may be empty
 * @param interest what interest they have in the matter, as they disclose it; may be empty
 * @param language the language that it is written in
 * @param title its title
 * @param text its text, in paragraphs
 */
public record Written(
        String author, String affiliation, String interest, Language language, String title, String text) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 200;

    /** The most characters of an affiliation. */
    public static final int LONGEST_AFFILIATION = 500;

    /** The most characters of a disclosure. */
    public static final int LONGEST_INTEREST = 1_000;

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 300;

    /** The most characters of a text. */
    public static final int LONGEST_TEXT = 60_000;

    /** Nothing yet, in a language. */
    public static Written nothing(String author, Language language) {
        return new Written(author, "", "", language, "", "");
    }
}
