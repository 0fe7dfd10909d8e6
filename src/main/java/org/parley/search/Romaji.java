package org.parley.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.dict.ToStringUtil;

/**
 * How Japanese words sound, in Latin letters and so coarsely that all ways of writing a word in kana or in Latin letters
 * agree: long vowels are as short ones, and the systems of romanisation are one.
 */
final class Romaji {

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

    private Romaji() {}

    /** The sound of a reading in katakana. */
    static String ofReading(String katakana) {
        return of(ToStringUtil.getRomanization(katakana));
    }

    /** The sound of a word in Latin letters; empty where it has none. */
    static String of(String latin) {
        String letters = NO_LETTER
                .matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return letters.replace("ou", "o")
                .replace("oo", "o")
                .replace("oh", "o")
                .replace("uu", "u")
                .replace("aa", "a")
                .replace("ii", "i")
                .replace("ee", "e")
                .replace("sy", "sh")
                .replace("ty", "ch")
                .replace("cch", "tch")
                .replace("zy", "j")
                .replace("jy", "j")
                .replace("dz", "z")
                .replace("si", "shi")
                .replace("ti", "chi")
                .replace("tu", "tsu")
                .replace("zi", "ji")
                .replace("di", "ji")
                .replace("hu", "fu")
                .replace("mb", "nb")
                .replace("mp", "np")
                .replace("mm", "nm");
    }
}
