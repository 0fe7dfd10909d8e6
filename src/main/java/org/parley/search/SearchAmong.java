package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parley.language.Languages;
import org.parley.page.WrongParameter;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Component;

/**
 * Finds what is new of what a search finds, for whoever saved the search.
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
            List<BytesRef> keys =
                    among.stream().map(piece -> new BytesRef(piece.toString())).toList();
            return read(searcher -> {
                Query asked = asked(searcher, request);
                if (asked == null) {
                    return Set.of();
                }
                Query narrowed = new BooleanQuery.Builder()
                        .add(asked, Occur.FILTER)
                        .add(new TermInSetQuery(Fields.PIECE, keys), Occur.FILTER)
                        .build();
                return searcher.search(narrowed, PieceCollector.all()).matches().stream()
                        .map(PieceCollector.Match::piece)
                        .collect(Collectors.toSet());
            });
        } catch (WrongParameter _) {
            return Set.of();
        }
    }

    /** The newest pieces that a reader would find, by their date, at most so many. */
    List<PieceId> newest(SavedSearch search, int most) {
        Sort byDay = new Sort(new SortField(Fields.DAY, SortField.Type.LONG, true));
        return read(searcher -> {
            Query asked = asked(searcher, search.request());
            if (asked == null) {
                return List.of();
            }
            Set<PieceId> pieces = new LinkedHashSet<>();
            int editions = most * languages.all().size();
            for (ScoreDoc found : searcher.search(asked, editions, byDay).scoreDocs) {
                pieces.add(piece(searcher, found.doc));
            }
            return pieces.stream().limit(most).toList();
        });
    }

    private static PieceId piece(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues pieces = DocValues.getSorted(leaf.reader(), Fields.PIECE);
        if (!pieces.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("a document of no piece");
        }
        return PieceId.of(pieces.lookupOrd(pieces.ordValue()).utf8ToString());
    }

    private <T> T read(FollowingIndex.Reading<T> reading) {
        try {
            return index.read(reading);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private @Nullable Query asked(IndexSearcher searcher, SearchRequest request) throws IOException {
        Across across = new Across(searcher.getIndexReader(), lexicon, units, request.across());
        Query asked = new QueryMaking(units, Aim.FIND, across)
                .of(QueryText.of(request.text()).text(), request);
        return asked == null ? null : Narrowing.of(asked, Caller.READER, request);
    }
}
