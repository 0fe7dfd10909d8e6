package org.parley.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.parley.language.Script;
import org.parley.search.SearchResults.Run;

/** Takes from editions the sentences in which the words of a query stand, of both scripts in one. */
final class Excerpts extends UnifiedHighlighter {

    private static final Map<String, Part> PARTS = Map.of(
            Part.ABSTRACT.in(Script.OTHER), Part.ABSTRACT,
            Part.BODY.in(Script.OTHER), Part.BODY);
    private static final int ENGLISH_LENGTH = 120;
    private static final int JAPANESE_LENGTH = 60;

    private Excerpts(IndexSearcher searcher, int length) {
        super(new Builder(searcher, new PartAnalyzer())
                .withMaskedFieldsFunc(field -> Set.of(japanese(field)))
                .withBreakIterator(sentences(length))
                .withScorer(new RarityScorer(searcher.getIndexReader()))
                .withFormatter(new ExcerptFormatter(length)));
    }

    private static String japanese(String field) {
        Part part = PARTS.get(field);
        return part == null ? field : part.in(Script.JAPANESE);
    }

    private static Supplier<BreakIterator> sentences(int length) {
        return () -> LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), length, 0.3f);
    }

    /** The excerpts of these documents, of the body if a word stands there, else of the abstract. */
    static Map<Integer, List<Run>> of(IndexSearcher searcher, Query query, List<Integer> documents, boolean japanese)
            throws IOException {
        if (documents.isEmpty()) {
            return Map.of();
        }
        String[] fields = {Part.ABSTRACT.in(Script.OTHER), Part.BODY.in(Script.OTHER)};
        int[] ids = documents.stream().mapToInt(Integer::intValue).toArray();
        Map<String, Object[]> found = new Excerpts(searcher, japanese ? JAPANESE_LENGTH : ENGLISH_LENGTH)
                .highlightFieldsAsObjects(fields, query, ids, new int[] {1, 2});
        Map<Integer, List<Run>> excerpts = new HashMap<>();
        for (int at = 0; at < ids.length; at++) {
            List<Run> summary = runs(found, fields[0], at);
            List<Run> body = runs(found, fields[1], at);
            excerpts.put(ids[at], isMarked(body) || summary.isEmpty() ? body : summary);
        }
        return excerpts;
    }

    private static boolean isMarked(List<Run> runs) {
        return runs.stream().anyMatch(Run::marked);
    }

    private static List<Run> runs(Map<String, Object[]> found, String field, int at) {
        List<Run> runs = new ArrayList<>();
        if (found.getOrDefault(field, new Object[at + 1])[at] instanceof List<?> list) {
            list.forEach(run -> runs.add((Run) run));
        }
        return runs;
    }

    /** The text of both fields of a part is stored once. */
    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int threshold)
            throws IOException {
        List<CharSequence[]> values = new ArrayList<>();
        Set<String> stored = new HashSet<>();
        for (String field : fields) {
            stored.add(stored(field));
        }
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            Document loaded = searcher.storedFields().document(document, stored);
            CharSequence[] own = new CharSequence[fields.length];
            for (int at = 0; at < fields.length; at++) {
                own[at] = loaded.get(stored(fields[at]));
            }
            values.add(own);
        }
        return values;
    }

    private static String stored(String field) {
        Part part = PARTS.get(field);
        return part == null ? field : part.stored();
    }
}
