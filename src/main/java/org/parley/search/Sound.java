package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.dict.ToStringUtil;
import org.parley.language.Script;

/**
 * How a foreign name sounds in Japanese, so coarsely that it is the same of the name in Latin letters and in katakana: its
 * consonants, of which those that Japanese does not tell apart are one.
 */
final class Sound {

    /** The fewest consonants that tell a name from others. */
    private static final int SHORTEST = 3;

    private static final Pattern KATAKANA = Pattern.compile("[\\u30A1-\\u30FA\\u30FC]{2,}");
    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{Ll}[\\p{L}]+");
    private static final List<String[]> ENGLISH = rules(
            "gh(?=t)|gh$",
            "",
            "r(?![aeiouyr])",
            "",
            "tch",
            "k",
            "sch",
            "s",
            "sh",
            "s",
            "ch",
            "k",
            "th",
            "s",
            "ph",
            "h",
            "ck",
            "k",
            "qu",
            "k",
            "x",
            "ks",
            "wh",
            "w",
            "gh",
            "k",
            "^kn",
            "n",
            "^wr",
            "r",
            "dge",
            "s",
            "mb$",
            "m",
            "c(?=[eiy])",
            "s",
            "c",
            "k");
    private static final List<String[]> KANA = rules("sh", "s", "ch", "k", "ts", "s");
    private static final List<String[]> BOTH = rules(
            "l",
            "r",
            "v",
            "b",
            "f",
            "h",
            "z",
            "s",
            "j",
            "s",
            "q",
            "k",
            "g",
            "k",
            "d",
            "t",
            "p",
            "b",
            "m(?=b)",
            "n",
            "[aeiouyw]",
            "",
            "(?<!^)h",
            "",
            "(.)\\1+",
            "$1",
            "[^a-z]",
            "");

    private Sound() {}

    /** The sound of a word in Latin letters or in katakana; empty where it has none. */
    static String of(String word) {
        boolean japanese = Script.hasJapanese(word);
        String latin = japanese ? ToStringUtil.getRomanization(word) : Spelling.folded(word);
        String sound = apply(japanese ? KANA : ENGLISH, latin.toLowerCase(Locale.ROOT));
        return apply(BOTH, sound);
    }

    /** The sounds of what may be names in a text: words in katakana, and words with a capital. */
    static Set<String> in(Script script, String text) {
        Set<String> sounds = new TreeSet<>();
        Matcher names = (script == Script.JAPANESE ? KATAKANA : CAPITALISED).matcher(text);
        while (names.find()) {
            String sound = of(names.group());
            if (sound.length() >= SHORTEST) {
                sounds.add(sound);
            }
        }
        return sounds;
    }

    /** Whether a word may be a name that is heard. */
    static boolean isHeard(String word) {
        boolean name =
                KATAKANA.matcher(word).matches() || CAPITALISED.matcher(word).matches();
        return name && of(word).length() >= SHORTEST;
    }

    private static String apply(List<String[]> rules, String text) {
        String changed = text;
        for (String[] rule : rules) {
            changed = changed.replaceAll(rule[0], rule[1]);
        }
        return changed;
    }

    private static List<String[]> rules(String... words) {
        List<String[]> rules = new ArrayList<>();
        for (int at = 0; at < words.length; at += 2) {
            rules.add(new String[] {words[at], words[at + 1]});
        }
        return rules;
    }
}
