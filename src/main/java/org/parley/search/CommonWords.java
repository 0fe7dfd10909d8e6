package org.parley.search;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.parley.language.Script;

/** The words that a question is full of and that say nothing about what it asks for. They are indexed, for phrases. */
final class CommonWords {

    private static final String ENGLISH = """
            a an and are as at be but by for from had has have he her his how i if in into is it its me my no not of on or
            our she should so such than that the their them then there these they this those to us was we were what when
            where which who whom whose why will with would you your do does did can could may might must shall about
            """;
    private static final Set<String> JAPANESE = Set.of(
            "何", "誰", "どう", "なぜ", "いつ", "どこ", "どの", "どれ", "なに", "だれ", "どちら", "どんな", "それ", "あれ", "わけ", "ため", "ない", "教える",
            "言う", "いう", "ある", "する", "なる", "いる", "られる", "れる", "べき", "か", "の");

    private static final Set<String> OTHER = stems();
    private static final CharArraySet JAPANESE_STOP_WORDS = JapaneseAnalyzer.getDefaultStopSet();

    private CommonWords() {}

    /** Whether a term is one of them. */
    static boolean contains(Script script, String term) {
        return script == Script.JAPANESE
                ? JAPANESE.contains(term) || JAPANESE_STOP_WORDS.contains(term)
                : OTHER.contains(term);
    }

    private static Set<String> stems() {
        Set<String> stems = new HashSet<>();
        try (PartAnalyzer analyzer = new PartAnalyzer()) {
            new Units(analyzer).terms(Script.OTHER, ENGLISH).forEach(term -> stems.add(term.text()));
        }
        return Set.copyOf(stems);
    }
}
