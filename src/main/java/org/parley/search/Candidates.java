package org.parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.PieceId;
import org.parley.search.meaning.Meaning;

/** Fetches the editions that may have to do with an argument: those nearest to it by meaning, and those by words. */
final class Candidates {

    private static final int EACH = 200;
    private static final int WORDS_ASKED = 60;
    private static final float SATURATION = 3;

    private final IndexSearcher searcher;
    private final Query findable;
    private final Map<String, Float> rarity = new HashMap<>();

    /**
     * An edition that is compared.
     *
     * @param meaning its meaning, absent where that is not known
     * @param words its words, each by how much it says about it; the squares add up to 1
     */
    record Compared(int document, @Nullable Meaning meaning, Map<String, Float> words) {}

    Candidates(IndexSearcher searcher, Query findable) {
        this.searcher = searcher;
        this.findable = findable;
    }

    /** The argument itself, as others are compared with it. */
    Compared asked(Argument argument) throws IOException {
        Map<String, Float> weighed = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> word : argument.words().entrySet()) {
            weighed.put(word.getKey(), weight(word.getKey(), word.getValue()));
        }
        return new Compared(-1, argument.meaning(), normalized(weighed));
    }

    /** An edition as the index knows it; nothing where it does not know it yet. */
    @Nullable
    Compared known(PieceId piece, Language language) throws IOException {
        Query edition = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.PIECE, piece.toString())), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.LANGUAGE, language.tag())), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(edition, 1).scoreDocs;
        return found.length == 0 ? null : compared(found[0].doc);
    }

    /** Those near to it. */
    List<Compared> near(Compared asked) throws IOException {
        Set<Integer> documents = new TreeSet<>();
        Meaning meaning = asked.meaning();
        if (meaning != null) {
            add(documents, new KnnFloatVectorQuery(ArgumentDocument.MEANING, meaning.numbers(), EACH, findable));
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        asked.words().entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
                .limit(WORDS_ASKED)
                .forEach(word -> words.add(
                        new BoostQuery(new TermQuery(new Term(ArgumentDocument.WORDS, word.getKey())), word.getValue()),
                        Occur.SHOULD));
        add(
                documents,
                new BooleanQuery.Builder()
                        .add(words.build(), Occur.MUST)
                        .add(findable, Occur.FILTER)
                        .build());
        List<Compared> near = new ArrayList<>();
        for (int document : documents) {
            near.add(compared(document));
        }
        return near;
    }

    private Compared compared(int document) throws IOException {
        return new Compared(document, meaning(document), words(document));
    }

    private void add(Set<Integer> documents, Query query) throws IOException {
        for (ScoreDoc found : searcher.search(query, EACH).scoreDocs) {
            documents.add(found.doc);
        }
    }

    private @Nullable Meaning meaning(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        FloatVectorValues values = leaf.reader().getFloatVectorValues(ArgumentDocument.MEANING);
        if (values == null) {
            return null;
        }
        KnnVectorValues.DocIndexIterator place = values.iterator();
        int within = document - leaf.docBase;
        return place.advance(within) == within ? Meaning.towards(values.vectorValue(place.index())) : null;
    }

    private Map<String, Float> words(int document) throws IOException {
        Map<String, Float> weighed = new LinkedHashMap<>();
        Terms terms = searcher.getIndexReader().termVectors().get(document, ArgumentDocument.WORDS);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String word = term.utf8ToString();
                weighed.put(word, weight(word, each.totalTermFreq()));
            }
        }
        return normalized(weighed);
    }

    private float weight(String word, long times) throws IOException {
        Float known = rarity.get(word);
        if (known == null) {
            int documents = searcher.getIndexReader().docFreq(new Term(ArgumentDocument.WORDS, word));
            known = Weighing.rarity(
                    documents, Math.max(1, searcher.getIndexReader().maxDoc()));
            rarity.put(word, known);
        }
        return known * times / (times + SATURATION);
    }

    private static Map<String, Float> normalized(Map<String, Float> weighed) {
        double squares = 0;
        for (float weight : weighed.values()) {
            squares += weight * weight;
        }
        float length = (float) Math.sqrt(squares);
        weighed.replaceAll((_, weight) -> length == 0 ? 0 : weight / length);
        return weighed;
    }
}
