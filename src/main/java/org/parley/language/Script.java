package org.parley.language;

/** The scripts that the rules of text tell apart. */
public enum Script {
    /** Han, hiragana, katakana, and what goes with them. */
    JAPANESE,
    /** Every other script. */
    OTHER;

    /** The script of a code point. */
    public static Script of(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA -> JAPANESE;
            default -> codePoint == 'ー' || codePoint == '々' || codePoint == '〆' ? JAPANESE : OTHER;
        };
    }

    /** Whether any character of the text is Japanese. */
    public static boolean hasJapanese(CharSequence text) {
        return text.codePoints().anyMatch(codePoint -> of(codePoint) == JAPANESE);
    }
}
