package org.parley.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The rules by which text becomes plain: Unicode NFC, no control or invisible formatting characters, and every run of
 * white space (no-break and ideographic spaces too) one space.
 */
public final class PlainText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\s\\u200D]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** Text on one line, without white space at its ends. */
    public static String line(String text) {
        return inner(text).strip();
    }

    /** Text on one line that keeps one space at an end that had white space. */
    public static String inner(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return SPACES.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll(" ");
    }

    /** Shortens at a word or a character to at most this many characters, an ellipsis included. */
    public static String shorten(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int end = characters - 1;
        int space = text.lastIndexOf(' ', end);
        if (space > characters * 2 / 3) {
            end = space;
        } else if (Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
