package org.parley.search;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Takes the words that are not in Japanese script as they are spelt: folded, but not stemmed. */
final class SpellingAnalysis extends Analyzer {

    @Override
    protected Reader initReader(String field, Reader reader) {
        return EnglishAnalysis.even(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
                words,
                EnglishAnalysis.folded(
                        new EnglishPossessiveFilter(new TypeTokenFilter(words, EnglishAnalysis.JAPANESE))));
    }
}
