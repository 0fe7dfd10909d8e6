package org.parley.debate;

import org.parley.accounts.Unacceptable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.PlainText;
import org.parley.page.Fields;

/** The part of a form in which somebody without an account writes for the journal. */
public final class WrittenForm {

    private WrittenForm() {}

    /** Reads it; what is longer than can be is cut off a little behind that, so that it can be said to be too long. */
    public static Written read(Fields fields, Languages languages, Language screen) {
        return new Written(
                line(fields, "author", Written.LONGEST_NAME),
                line(fields, "affiliation", Written.LONGEST_AFFILIATION),
                line(fields, "interest", Written.LONGEST_INTEREST),
                languages.find(fields.text("written-in", 3)).orElse(screen),
                line(fields, "title", Written.LONGEST_TITLE),
                PlainText.visible(fields.text("text", Written.LONGEST_TEXT + 1)).replace("\r\n", "\n"));
    }

    private static String line(Fields fields, String name, int longest) {
        return PlainText.line(fields.text(name, longest + 1));
    }

    /**
     * Lets pass what can be printed.
     *
     * @throws Unacceptable with the field that must be mended
     */
    public static void require(Written written) {
        limit("author", written.author(), Written.LONGEST_NAME);
        limit("affiliation", written.affiliation(), Written.LONGEST_AFFILIATION);
        limit("interest", written.interest(), Written.LONGEST_INTEREST);
        limit("title", written.title(), Written.LONGEST_TITLE);
        limit("text", written.text(), Written.LONGEST_TEXT);
        filled("author", written.author());
        filled("title", written.title());
        filled("text", written.text());
    }

    private static void limit(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new Unacceptable(field, "response.wrong.long", longest);
        }
    }

    private static void filled(String field, String text) {
        if (text.isBlank()) {
            throw new Unacceptable(field, "response.wrong.missing." + field);
        }
    }
}
