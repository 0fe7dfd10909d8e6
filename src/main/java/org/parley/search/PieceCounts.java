package org.parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts pieces, as results do, where the index holds editions: a piece that matches in both languages is one piece of its
 * section and one in each of the languages.
 */
final class PieceCounts extends DrillSideways {

    private static final String LANGUAGE = Dimension.LANGUAGE.word();

    private final SortedSetDocValuesReaderState values;

    PieceCounts(IndexSearcher searcher, SortedSetDocValuesReaderState values) {
        super(searcher, Dimension.CONFIG, values);
        this.values = values;
    }

    @Override
    protected Facets buildFacetsResult(
            FacetsCollector all, FacetsCollector @Nullable [] sideways, String @Nullable [] dimensions)
            throws IOException {
        if (sideways == null || dimensions == null) {
            return withLanguages(all, super.buildFacetsResult(new OncePerPiece(all), sideways, dimensions));
        }
        boolean narrowedByLanguage = false;
        FacetsCollector[] own = new FacetsCollector[sideways.length];
        for (int at = 0; at < own.length; at++) {
            boolean language = dimensions[at].equals(LANGUAGE);
            own[at] = language ? sideways[at] : new OncePerPiece(sideways[at]);
            narrowedByLanguage |= language;
        }
        Facets counts = super.buildFacetsResult(new OncePerPiece(all), own, dimensions);
        return narrowedByLanguage ? counts : withLanguages(all, counts);
    }

    private Facets withLanguages(FacetsCollector all, Facets others) throws IOException {
        return new MultiFacets(Map.of(LANGUAGE, new SortedSetDocValuesFacetCounts(values, all)), others);
    }

    /** What was collected, of each piece the first edition alone; the editions of a piece stand side by side. */
    private static final class OncePerPiece extends FacetsCollector {

        private final FacetsCollector collected;

        OncePerPiece(FacetsCollector collected) {
            this.collected = collected;
        }

        @Override
        public List<MatchingDocs> getMatchingDocs() {
            List<MatchingDocs> thinned = new ArrayList<>();
            for (MatchingDocs segment : collected.getMatchingDocs()) {
                try {
                    thinned.add(thin(segment));
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            }
            return thinned;
        }

        private static MatchingDocs thin(MatchingDocs segment) throws IOException {
            SortedDocValues pieces = DocValues.getSorted(segment.context().reader(), Fields.PIECE);
            FixedBitSet first = new FixedBitSet(segment.context().reader().maxDoc());
            DocIdSetIterator editions = segment.bits().iterator();
            int last = -1;
            for (int edition = editions.nextDoc();
                    edition != DocIdSetIterator.NO_MORE_DOCS;
                    edition = editions.nextDoc()) {
                if (pieces.advanceExact(edition) && pieces.ordValue() != last) {
                    last = pieces.ordValue();
                    first.set(edition);
                }
            }
            int count = first.cardinality();
            return new MatchingDocs(segment.context(), new BitDocIdSet(first, count), count, segment.scores());
        }
    }
}
