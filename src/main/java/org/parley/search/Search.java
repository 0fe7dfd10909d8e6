package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.search.SearchResults.Hit;
import org.parley.search.SearchResults.Run;
import org.springframework.stereotype.Component;

/** Finds the pieces that a caller may read by their words. */
@Component
public class Search {

    private static final long MOST_MILLIS = 600;
    private static final int FEW = 3;

    private final SearchIndex index;
    private final Catalogue catalogue;
    private final Counting counting;
    private final Lexicon lexicon;
    private final Units units = new Units(new PartAnalyzer());

    Search(SearchIndex index, Catalogue catalogue, Counting counting, Lexicon lexicon) {
        this.index = index;
        this.catalogue = catalogue;
        this.counting = counting;
        this.lexicon = lexicon;
    }

    /** Reads what is read once, such as dictionaries, which otherwise is read beside the first searches. */
    public void prepare() throws IOException {
        lexicon.prepare();
    }

    /** The names of the dictionaries by which words of the other language are found, as they are to be credited. */
    public List<String> dictionaries() {
        return lexicon.dictionaries();
    }

    /** The pieces of one page of what the caller may find by this request, best first, with nothing about them. */
    public List<PieceId> rank(Caller caller, SearchRequest request) {
        try {
            return index.read(searcher -> new Finding(searcher, caller, request).ranking());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the caller may find by this request. No text that is searched for is an error. */
    public SearchResults find(Caller caller, SearchRequest request) {
        try {
            return index.read(searcher -> new Finding(searcher, caller, request).results());
        } catch (CorruptIndexException damaged) {
            index.distrust();
            return new SearchResults(request, List.of(), 0, Map.of(), null, Notice.UNAVAILABLE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One request being answered from the index as it is at a moment. */
    private final class Finding {

        private final IndexSearcher searcher;
        private final Caller caller;
        private final SearchRequest request;
        private final QueryTimeout timeout = new QueryTimeoutImpl(MOST_MILLIS);
        private final Across across;

        Finding(IndexSearcher searcher, Caller caller, SearchRequest request) {
            this.searcher = searcher;
            this.caller = caller;
            this.request = request;
            this.across = new Across(searcher.getIndexReader(), lexicon, units, request.across());
        }

        SearchResults results() throws IOException {
            QueryText text = QueryText.of(request.text());
            Query query = query(text.text(), Aim.FIND);
            if (query == null) {
                return nothing(request.text().isBlank() ? null : Notice.NO_WORDS);
            }
            Found found = search(query);
            String suggestion = found.pieces.total() > FEW ? null : suggestion(text.text(), found.pieces.total());
            Notice notice = text.cut() ? Notice.CUT : null;
            if (found.pieces.total() == 0) {
                Query lenient = query(text.text(), Aim.FIND_SOME);
                if (lenient != null && !lenient.equals(query)) {
                    found = search(lenient);
                    notice = found.pieces.total() > 0 ? Notice.RELAXED : notice;
                }
            }
            return new SearchResults(
                    request,
                    hits(query(text.text(), Aim.MARK), found.pieces.matches()),
                    found.pieces.total(),
                    counting.of(found.facets, request),
                    suggestion,
                    found.partial ? Notice.PARTIAL : notice);
        }

        List<PieceId> ranking() throws IOException {
            QueryText text = QueryText.of(request.text());
            Query query = query(text.text(), Aim.FIND);
            if (query == null) {
                return List.of();
            }
            Found found = search(query);
            Query lenient = found.pieces.total() > 0 ? null : query(text.text(), Aim.FIND_SOME);
            return page((lenient == null ? found : search(lenient)).pieces.matches())
                    .map(PieceCollector.Match::piece)
                    .toList();
        }

        private Stream<PieceCollector.Match> page(List<PieceCollector.Match> all) {
            return all.stream().skip((request.page() - 1L) * request.size());
        }

        private SearchResults nothing(@Nullable Notice notice) throws IOException {
            return new SearchResults(request, List.of(), 0, counting.of(null, request), null, notice);
        }

        private @Nullable Query query(String text, Aim aim) {
            return new QueryMaking(units, aim, across).of(text, request);
        }

        private record Found(
                PieceCollector.Found pieces, @Nullable Facets facets, boolean partial) {}

        private Found search(Query query) throws IOException {
            var state = FacetState.of(searcher.getIndexReader());
            if (state == null) {
                return new Found(new PieceCollector.Found(List.of(), 0), null, false);
            }
            PieceCollector.Collecting best = PieceCollector.best(request.page() * request.size(), timeout);
            try {
                var result = new PieceCounts(searcher, state).search(Narrowing.of(query, caller, request), best);
                return new Found(result.collectorResult, result.facets, false);
            } catch (PieceCollector.TooLong _) {
                return new Found(best.soFar(), null, true);
            }
        }

        private @Nullable String suggestion(String text, int found) throws IOException {
            Optional<String> guess = new Spelling(searcher.getIndexReader(), units).suggest(text);
            Query query = guess.isEmpty() ? null : query(guess.get(), Aim.FIND);
            return query != null && search(query).pieces.total() > found ? guess.get() : null;
        }

        private List<Hit> hits(@Nullable Query marked, List<PieceCollector.Match> all) throws IOException {
            List<PieceCollector.Match> page = page(all).toList();
            Map<PieceId, PieceCard> cards = PieceCard.byKey(catalogue.cards(
                    caller, page.stream().map(PieceCollector.Match::piece).toList()));
            Map<PieceId, Shown> shown = new HashMap<>();
            for (PieceCollector.Match match : page) {
                shown.put(match.piece(), shown(match));
            }
            Map<Integer, List<Run>> excerpts =
                    excerpts(marked == null ? MatchAllDocsQuery.INSTANCE : marked, shown.values());
            FoundBy by = FoundBy.of(
                    searcher, units, across, QueryText.of(request.text()).text());
            List<Hit> hits = new ArrayList<>();
            for (PieceCollector.Match match : page) {
                PieceCard card = cards.get(match.piece());
                Shown edition = shown.get(match.piece());
                if (card != null && edition != null && card.languages().contains(edition.language)) {
                    hits.add(new Hit(
                            card,
                            edition.language,
                            edition.matched,
                            excerpts.getOrDefault(edition.document, List.of()),
                            by.in(edition.document)));
                }
            }
            return hits;
        }

        private record Shown(int document, Language language, List<Language> matched) {}

        private Shown shown(PieceCollector.Match match) throws IOException {
            Map<Language, Integer> documents = new java.util.LinkedHashMap<>();
            for (PieceCollector.Edition edition : match.editions()) {
                String tag = searcher.storedFields()
                        .document(edition.document(), java.util.Set.of(Fields.LANGUAGE))
                        .get(Fields.LANGUAGE);
                documents.put(Language.of(tag), edition.document());
            }
            List<Language> matched = List.copyOf(documents.keySet());
            Language language = documents.containsKey(request.reader()) ? request.reader() : matched.getFirst();
            return new Shown(documents.getOrDefault(language, match.best().document()), language, matched);
        }

        private Map<Integer, List<Run>> excerpts(Query query, Iterable<Shown> shown) throws IOException {
            List<Integer> japanese = new ArrayList<>();
            List<Integer> other = new ArrayList<>();
            for (Shown edition : shown) {
                (edition.language.equals(Language.JAPANESE) ? japanese : other).add(edition.document);
            }
            Map<Integer, List<Run>> excerpts = new HashMap<>(Excerpts.of(searcher, query, japanese, true));
            excerpts.putAll(Excerpts.of(searcher, query, other, false));
            return excerpts;
        }
    }
}
