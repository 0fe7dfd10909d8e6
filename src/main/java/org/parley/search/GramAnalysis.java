package org.parley.search;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/**
 * Makes terms of all pairs of characters that stand together in Japanese text: what finds a name that no dictionary has, and
 * what tells a question from another by its small words.
 */
final class GramAnalysis extends Analyzer {

    private static final int SIZE = 2;

    @Override
    protected Reader initReader(String field, Reader reader) {
        return JapaneseAnalysis.even(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer pairs = new NGramTokenizer(SIZE, SIZE) {
            @Override
            protected boolean isTokenChar(int character) {
                return Character.isLetterOrDigit(character) || character == 'ー';
            }
        };
        return new TokenStreamComponents(pairs, new LowerCaseFilter(pairs));
    }
}
