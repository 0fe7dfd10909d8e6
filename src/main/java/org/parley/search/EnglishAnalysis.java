package org.parley.search;

import java.io.Reader;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Makes terms of all words that are not in Japanese script: folded in width, case and marks, without possessive endings and
 * the dots of initials, and lightly stemmed by a dictionary that leaves names alone.
 *
 * <p>No word is left out, so that phrases keep their small words. Words in Japanese script leave gaps.
 */
final class EnglishAnalysis extends Analyzer {

    private static final Pattern DOT_OF_INITIALS = Pattern.compile("(?<=^.|\\..)\\.(?=.(?:\\.|$))");
    private static final NormalizeCharMap DIVIDING = dividing();

    /** The types of words in Japanese script. */
    static final Set<String> JAPANESE = Set.of(
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA],
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA]);

    private static NormalizeCharMap dividing() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add(":", " ");
        map.add("·", " ");
        return map.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return even(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new TypeTokenFilter(words, JAPANESE);
        terms = new EnglishPossessiveFilter(terms);
        terms = folded(terms);
        return new TokenStreamComponents(words, new KStemFilter(new BritishSpelling(terms)));
    }

    /** Folds width, and divides words at colons and raised dots. */
    static Reader even(Reader reader) {
        return new MappingCharFilter(DIVIDING, new CJKWidthCharFilter(reader));
    }

    /** Folds case, marks and the dots of initials. */
    static TokenStream folded(TokenStream words) {
        TokenStream lower = new LowerCaseFilter(words);
        return new ASCIIFoldingFilter(new PatternReplaceFilter(lower, DOT_OF_INITIALS, "", true));
    }
}
