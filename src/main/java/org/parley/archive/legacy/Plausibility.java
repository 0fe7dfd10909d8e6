package org.parley.archive.legacy;

/**
 * Says how much a decoded text looks like one: 1 where every character beyond ASCII does, -1 where none does.
 *
 * <p>Japanese read in a wrong character set turns into half-width katakana or into rows of accented letters.
 */
final class Plausibility {

    private Plausibility() {}

    static double ofJapanese(String text) {
        return of(text, Plausibility::japanese);
    }

    static double ofLatin(String text) {
        return of(text, Plausibility::latin);
    }

    private interface Judge {
        int judge(String text, int index);
    }

    private static double of(String text, Judge judge) {
        int characters = 0;
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                characters++;
                sum += judge.judge(text, i);
            }
        }
        return characters == 0 ? 0 : (double) sum / characters;
    }

    private static int japanese(String text, int index) {
        char c = text.charAt(index);
        if ((c >= 0x3000 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFF5E)) {
            return 1;
        }
        boolean wrong = (c >= 0xFF61 && c <= 0xFF9F) || (c >= 0xE000 && c <= 0xF8FF) || c < 0xA0;
        return wrong ? -1 : 0;
    }

    private static int latin(String text, int index) {
        char c = text.charAt(index);
        if (c == 0xA0) {
            return 1;
        }
        boolean alone = isLone(text, index - 1) && isLone(text, index + 1);
        return alone && c != 0xAD ? 1 : -1;
    }

    private static boolean isLone(String text, int index) {
        return index < 0 || index >= text.length() || text.charAt(index) < 0x80 || text.charAt(index) == 0xA0;
    }
}
