package org.parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.parley.search.SearchResults.OtherWord;

/** Tells by which other words an edition was found. */
final class FoundBy {

    private static final int MOST = 8;

    private final IndexSearcher searcher;
    private final Map<OtherWord, Weight> weights = new LinkedHashMap<>();

    private FoundBy(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** What can tell it for the plain words of a query. */
    static FoundBy of(IndexSearcher searcher, Units units, Across across, String text) throws IOException {
        FoundBy by = new FoundBy(searcher);
        StringBuilder plain = new StringBuilder();
        for (List<Condition> alternatives : QuerySyntax.read(text)) {
            for (Condition condition : alternatives) {
                plain.append(condition.isPlain() ? condition.text() : "").append(' ');
            }
        }
        for (Map.Entry<Unit, List<Across.Live>> unit :
                across.live(WordsQuery.asked(units.of(plain.toString()))).entrySet()) {
            for (Across.Live other : unit.getValue()) {
                Rendering rendering = other.rendering();
                boolean heard = rendering.source() == Rendering.Source.SOUND;
                Query query = searcher.rewrite(across.query(other));
                by.weights.put(
                        new OtherWord(
                                unit.getKey().written(),
                                heard ? "" : rendering.word(),
                                rendering.source().name().toLowerCase(Locale.ROOT)),
                        searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
            }
        }
        return by;
    }

    /** The other words that stand in an edition, of each word looked for the likeliest. */
    List<OtherWord> in(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Map<String, OtherWord> found = new LinkedHashMap<>();
        for (Map.Entry<OtherWord, Weight> each : weights.entrySet()) {
            OtherWord other = each.getKey();
            if (!found.containsKey(other.asked()) && found.size() < MOST) {
                Scorer scorer = each.getValue().scorer(leaf);
                int within = document - leaf.docBase;
                if (scorer != null && scorer.iterator().advance(within) == within) {
                    found.put(other.asked(), other);
                }
            }
        }
        return new ArrayList<>(found.values());
    }
}
