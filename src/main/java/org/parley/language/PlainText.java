package org.parley.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The rules by which text becomes plain: Unicode NFC, no control or invisible formatting characters, and every run of
 * white space (no-break and ideographic spaces too) one space.
 */
public final class PlainText {

    private static final String NO_TEXT = "\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF";
    private static final Pattern INVISIBLE = Pattern.compile("[" + NO_TEXT + "&&[^\\s\\u200D]]");
    private static final Pattern UNREADABLE = Pattern.compile("[" + NO_TEXT + "&&[^\\t\\n\\r\\u200D]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** Text on one line, without white space at its ends. */
    public static String line(String text) {
        return inner(text).strip();
    }

    /** Text on one line that keeps one space at an end that had white space. */
    public static String inner(String text) {
        if (isPlain(text)) {
            return text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return SPACES.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll(" ");
    }

    /** Text of any number of lines, its white space as it is, without control, invisible and impossible characters. */
    public static String visible(String text) {
        return text.chars().allMatch(PlainText::canStand)
                ? text
                : UNREADABLE.matcher(text).replaceAll("");
    }

    private static boolean canStand(int character) {
        return (character >= ' ' && character <= '~') || character == '\n' || isVisible((char) character);
    }

    /** Whether text is plain already, as most is: it has no run of spaces and only characters that can stand as they are. */
    private static boolean isPlain(String text) {
        boolean spaceBefore = false;
        boolean ascii = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean space = character == ' ';
            if ((space && spaceBefore) || character < ' ' || (character > '~' && !isVisible(character))) {
                return false;
            }
            ascii &= character <= '~';
            spaceBefore = space;
        }
        return ascii || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean isVisible(char character) {
        if (character >= '\uFFFE' || (character >= '\uFDD0' && character <= '\uFDEF')) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
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
