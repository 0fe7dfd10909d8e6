package org.parley.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.parley.publishing.PieceId;

/** Finds the pieces in the index that name people or institutions. */
final class Naming {

    private Naming() {}

    /** The pieces that name a person or an institution that changed. */
    static Set<PieceId> pieces(IndexSearcher searcher, Touched touched) throws IOException {
        if (touched.people().isEmpty() && touched.institutions().isEmpty()) {
            return Set.of();
        }
        Query naming = new BooleanQuery.Builder()
                .add(any(Fields.PERSON, touched.people()), BooleanClause.Occur.SHOULD)
                .add(any(Fields.INSTITUTION_ID, touched.institutions()), BooleanClause.Occur.SHOULD)
                .build();
        Set<PieceId> pieces = new LinkedHashSet<>();
        for (PieceCollector.Match match :
                searcher.search(naming, PieceCollector.all()).matches()) {
            pieces.add(match.piece());
        }
        return pieces;
    }

    private static Query any(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
