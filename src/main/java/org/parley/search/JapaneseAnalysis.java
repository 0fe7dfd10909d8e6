package org.parley.search;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseIterationMarkCharFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;

/**
 * Makes terms of Japanese text: its words in their base form, compounds taken apart, without particles and auxiliaries.
 *
 * <p>The Latin words in it are stemmed as English ones are and bear a mark: they serve phrases of mixed script alone, since
 * each stands in the field of the other script too and is not to count twice.
 */
final class JapaneseAnalysis extends Analyzer {

    /** What a Latin word or a number in Japanese text begins with. */
    static final String LATIN_MARK = "_";

    private static final Pattern LATIN = Pattern.compile("^(?=[\\p{IsLatin}\\p{Nd}])");

    @Override
    protected Reader initReader(String field, Reader reader) {
        return even(reader);
    }

    /** Folds width, forms of characters and ways to write foreign sounds, and repeats what iteration marks stand for. */
    static Reader even(Reader reader) {
        return new JapaneseIterationMarkCharFilter(JapaneseForms.even(new CJKWidthCharFilter(reader)), true, true);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
        TokenStream terms = new JapaneseBaseFormFilter(words);
        terms = new JapanesePartOfSpeechStopFilter(terms, JapaneseAnalyzer.getDefaultStopTags());
        terms = new JapaneseKatakanaStemFilter(terms);
        terms = new KStemFilter(new BritishSpelling(EnglishAnalysis.folded(terms)));
        return new TokenStreamComponents(words, new PatternReplaceFilter(terms, LATIN, LATIN_MARK, false));
    }
}
