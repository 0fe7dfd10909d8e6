package org.parley.archive.legacy;

/** Counts parentheses, half-width and full-width. */
final class Parentheses {

    private Parentheses() {}

    /** How many parentheses a text opens without closing them; negative if it closes one that it did not open. */
    static int open(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += step(text.charAt(i));
            if (depth < 0) {
                return depth;
            }
        }
        return depth;
    }

    /** 1 for an opening parenthesis, -1 for a closing one, 0 for every other character. */
    static int step(char c) {
        return switch (c) {
            case '(', '（' -> 1;
            case ')', '）' -> -1;
            default -> 0;
        };
    }

    /** Whether one pair of parentheses encloses the whole text. */
    static boolean encloses(String text) {
        if (text.length() < 2 || step(text.charAt(0)) != 1 || step(text.charAt(text.length() - 1)) != -1) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += step(text.charAt(i));
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** A text without a pair of parentheses around it. */
    static String inner(String text) {
        String plain = text.strip();
        return encloses(plain) ? plain.substring(1, plain.length() - 1).strip() : plain;
    }
}
