package org.parley.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.jspecify.annotations.Nullable;

/** The values that counts are kept of, found once for each state of the index. */
final class FacetState {

    private static final Map<IndexReader.CacheKey, SortedSetDocValuesReaderState> STATES = new ConcurrentHashMap<>();

    private FacetState() {}

    /** The values in an index; nothing where it is empty. */
    static @Nullable SortedSetDocValuesReaderState of(IndexReader index) throws IOException {
        IndexReader.CacheHelper helper = index.getReaderCacheHelper();
        SortedSetDocValuesReaderState known = helper == null ? null : STATES.get(helper.getKey());
        if (known == null && MultiDocValues.getSortedSetValues(index, FacetsConfig.DEFAULT_INDEX_FIELD_NAME) != null) {
            known = new DefaultSortedSetDocValuesReaderState(index, Dimension.CONFIG);
            if (helper != null) {
                STATES.put(helper.getKey(), known);
                helper.addClosedListener(STATES::remove);
            }
        }
        return known;
    }
}
