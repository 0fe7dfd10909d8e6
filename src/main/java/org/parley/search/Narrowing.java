package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.parley.publishing.Caller;
import org.parley.publishing.EditionState;
import org.parley.publishing.Policy;

/** Narrows what matches to what the caller may find, and to what the filters let through. */
final class Narrowing {

    private Narrowing() {}

    /** The editions that the caller may find. */
    static Query findable(Caller caller) {
        List<BytesRef> states = new ArrayList<>();
        Set<EditionState> listed = Policy.listed(caller);
        listed.forEach(state -> states.add(new BytesRef(state.name())));
        return new TermInSetQuery(Fields.STATE, states);
    }

    /** The query, for this caller, under the filters of this request. */
    static DrillDownQuery of(Query query, Caller caller, SearchRequest request) {
        Query findable = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(findable(caller), Occur.FILTER)
                .build();
        DrillDownQuery narrowed = new DrillDownQuery(Dimension.CONFIG, findable);
        for (Dimension dimension : Dimension.values()) {
            String chosen = request.chosen(dimension);
            if (chosen != null && dimension == Dimension.AUTHOR) {
                narrowed.add(dimension.word(), new TermQuery(new Term(Fields.AUTHOR_SLUG, chosen)));
            } else if (chosen != null) {
                narrowed.add(dimension.word(), chosen);
            }
        }
        return narrowed;
    }
}
