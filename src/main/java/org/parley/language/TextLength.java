package org.parley.language;

import java.util.regex.Pattern;

/**
 * How long a text is, as its language counts: Japanese by characters, others by words. Two Japanese characters count as a word
 * where both are counted together.
 *
 * @param characters how many Japanese characters it has
 * @param words how many words in other scripts it has
 */
public record TextLength(int characters, int words) {

    private static final int CHARACTERS_OF_WORD = 2;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’]+");

    /** The length of a text. */
    public static TextLength of(String text) {
        int characters = (int) text.codePoints()
                .filter(codePoint -> Script.of(codePoint) == Script.JAPANESE)
                .count();
        StringBuilder others = new StringBuilder();
        text.codePoints()
                .map(codePoint -> Script.of(codePoint) == Script.JAPANESE ? ' ' : codePoint)
                .forEach(others::appendCodePoint);
        int words = (int) BETWEEN.splitAsStream(others)
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
        return new TextLength(characters, words);
    }

    /** In words. */
    public int inWords() {
        return words + (characters + 1) / CHARACTERS_OF_WORD;
    }

    /** As a text in a language is counted: in characters, or in words. */
    public int in(Language language) {
        return isCharacters(language) ? characters + words * CHARACTERS_OF_WORD : inWords();
    }

    /** How many of what a text in a language is counted in so many words are. */
    public static int of(int words, Language language) {
        return isCharacters(language) ? words * CHARACTERS_OF_WORD : words;
    }

    private static boolean isCharacters(Language language) {
        return language.equals(Language.JAPANESE);
    }
}
