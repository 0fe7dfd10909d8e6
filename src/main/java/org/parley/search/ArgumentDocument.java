package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.parley.publishing.Edition;
import org.parley.publishing.PieceCard;
import org.parley.search.meaning.Meaning;

/** Makes the document of an edition by which it is compared with others. */
final class ArgumentDocument {

    static final String MEANING = "meaning";
    static final String WORDS = "words";

    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.setStoreTermVectors(true);
        COUNTED.freeze();
    }

    private ArgumentDocument() {}

    /** In how many editions a word stands. */
    static int documents(IndexSearcher searcher, String word) {
        try {
            return searcher.getIndexReader().docFreq(new Term(WORDS, word));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The document of an edition that argues so. */
    static Document of(PieceCard card, Edition edition, Argument argument) {
        Document document = new Document();
        String piece = card.id().toString();
        document.add(new StringField(Fields.PIECE, piece, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.PIECE, new BytesRef(piece)));
        document.add(new StringField(Fields.LANGUAGE, edition.language().tag(), Field.Store.YES));
        document.add(new StringField(Fields.STATE, edition.state().name(), Field.Store.NO));
        document.add(
                new NumericDocValuesField(Fields.DAY, card.date().firstDay().toEpochDay()));
        Meaning meaning = argument.meaning();
        if (meaning != null) {
            document.add(new KnnFloatVectorField(MEANING, meaning.numbers(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        document.add(new Field(WORDS, new Counted(argument.words()), COUNTED));
        return document;
    }

    /** Each word once, with how often it is said. */
    private static final class Counted extends TokenStream {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
        private final Map<String, Integer> words;
        private Iterator<Map.Entry<String, Integer>> rest;

        Counted(Map<String, Integer> words) {
            this.words = words;
            this.rest = words.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!rest.hasNext()) {
                return false;
            }
            clearAttributes();
            Map.Entry<String, Integer> next = rest.next();
            word.append(next.getKey());
            times.setTermFrequency(next.getValue());
            return true;
        }

        @Override
        public void reset() {
            rest = words.entrySet().iterator();
        }
    }
}
