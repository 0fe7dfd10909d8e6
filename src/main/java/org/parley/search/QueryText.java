package org.parley.search;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.parley.language.PlainText;

/**
 * What somebody typed to search for, made safe and even: without characters that cannot be seen, folded in width, quoted by
 * one sort of quotation marks of which each has its other, and of bounded length.
 *
 * @param text at most {@value #LONGEST} characters
 * @param cut whether more was typed
 */
record QueryText(String text, boolean cut) {

    /** The most characters of a query that are read. */
    static final int LONGEST = 500;

    private static final Pattern QUOTES = Pattern.compile("[“”„‟«»「」『』〝〞〟]");

    /** Reads what was typed. */
    static QueryText of(String typed) {
        boolean cut = typed.length() > LONGEST;
        String even = even(cut ? typed.substring(0, LONGEST) : typed);
        if (even.length() > LONGEST) {
            even = PlainText.line(even.substring(0, LONGEST));
        }
        int last = even.lastIndexOf('"');
        boolean odd = even.chars().filter(character -> character == '"').count() % 2 == 1;
        return new QueryText(odd ? even.substring(0, last) + ' ' + even.substring(last + 1) : even, cut);
    }

    private static String even(String typed) {
        String wide = Normalizer.normalize(PlainText.line(typed), Normalizer.Form.NFKC);
        return PlainText.line(QUOTES.matcher(wide).replaceAll("\""));
    }
}
