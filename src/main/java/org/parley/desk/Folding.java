package org.parley.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.language.PlainText;

/** Makes names alike that people take for the same when they type: in any case, width, kana, with or without accents. */
final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\s&&[^ー]]+");

    private Folding() {}

    /** The folded form, its words joined by single spaces. */
    static String fold(String text) {
        String wide = Normalizer.normalize(PlainText.line(text), Normalizer.Form.NFKC);
        String cased = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(Normalizer.normalize(cased, Normalizer.Form.NFD))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(bare.length());
        Normalizer.normalize(bare, Normalizer.Form.NFC)
                .chars()
                .forEach(c -> folded.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)));
        return SIGNS.matcher(folded).replaceAll(" ").strip();
    }

    /** The folded form without spaces, which Japanese names have or have not. */
    static String joined(String folded) {
        return folded.replace(" ", "");
    }
}
