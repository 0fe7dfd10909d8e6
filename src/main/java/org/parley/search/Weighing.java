package org.parley.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** How words are weighed: by BM25, in which a word that is said again counts for less than Lucene has it by itself. */
final class Weighing {

    /** The measure of what matches. */
    static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.5f);

    /** Makes searchers that weigh by it. */
    static final SearcherFactory SEARCHERS = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            return searcher;
        }
    };

    private Weighing() {}

    /** How much it tells that a word stands in some of so many documents, among both those that are gone but not yet cleared. */
    static float rarity(long documents, long all) {
        return (float) Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
    }
}
