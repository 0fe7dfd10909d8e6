package org.parley.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;

/** Analyses each field by the script of its words. */
final class PartAnalyzer extends DelegatingAnalyzerWrapper {

    static final String JAPANESE_SUFFIX = ".ja";
    static final String OTHER_SUFFIX = ".en";
    static final String GRAM_SUFFIX = ".grams";

    private final Analyzer japanese = new JapaneseAnalysis();
    private final Analyzer other = new EnglishAnalysis();
    private final Analyzer grams = new GramAnalysis();
    private final Analyzer keyword = new KeywordAnalyzer();

    PartAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (field.endsWith(JAPANESE_SUFFIX)) {
            return japanese;
        }
        if (field.endsWith(GRAM_SUFFIX)) {
            return grams;
        }
        return field.endsWith(OTHER_SUFFIX) ? other : keyword;
    }
}
