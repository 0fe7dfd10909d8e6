package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.parley.language.Languages;
import org.parley.page.WrongParameter;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/**
 * Finds which of some pieces a search finds, for whoever saved the search and wants to be told of what is new.
 *
 * <p>The search is read as the search page reads it. Where that loosens a search which finds nothing, this does not: nobody
 * asked to be told of what has only some of the words.
 */
@Component
public class SearchAmong {

    private final SearchIndex index;
    private final Lexicon lexicon;
    private final Languages languages;
    private final Units units = new Units(new PartAnalyzer());

    SearchAmong(SearchIndex index, Lexicon lexicon, Languages languages) {
        this.index = index;
        this.lexicon = lexicon;
        this.languages = languages;
    }

    /** Whether the index has followed the change log up to this place. */
    public boolean hasReached(long place) {
        try {
            return index.shows(place);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Those of the pieces that a reader would find.
     *
     * @param query what stands behind the question mark of the search page; where the page would not take it, it finds nothing
     */
    public Set<PieceId> find(String query, Collection<PieceId> among) {
        try {
            SearchRequest request = SearchParameters.read(query, languages);
            return index.read(searcher -> find(searcher, request, among));
        } catch (WrongParameter _) {
            return Set.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Set<PieceId> find(IndexSearcher searcher, SearchRequest request, Collection<PieceId> among)
            throws IOException {
        Across across = new Across(searcher.getIndexReader(), lexicon, units, request.across());
        Query asked = new QueryMaking(units, Aim.FIND, across)
                .of(QueryText.of(request.text()).text(), request);
        if (asked == null) {
            return Set.of();
        }
        List<BytesRef> keys =
                among.stream().map(piece -> new BytesRef(piece.toString())).toList();
        Query narrowed = new BooleanQuery.Builder()
                .add(Narrowing.of(asked, Caller.READER, request), Occur.FILTER)
                .add(new TermInSetQuery(Fields.PIECE, keys), Occur.FILTER)
                .build();
        return searcher.search(narrowed, PieceCollector.all()).matches().stream()
                .map(PieceCollector.Match::piece)
                .collect(Collectors.toSet());
    }
}
