package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.parley.language.Script;

/** Makes Lucene's query of what was typed. */
final class QueryMaking {

    private static final int SHORTEST_PREFIX = 3;

    private final Units units;
    private final Aim aim;
    private final Across across;

    QueryMaking(Units units, Aim aim, Across across) {
        this.units = units;
        this.aim = aim;
        this.across = across;
    }

    /**
     * The query of what was typed, for a request; all pieces where nothing was typed but a filter is set, and nothing where
     * there is neither.
     */
    @Nullable
    Query of(String text, SearchRequest request) {
        if (text.isEmpty()) {
            return request.isNarrowed() ? MatchAllDocsQuery.INSTANCE : null;
        }
        return of(QuerySyntax.read(text));
    }

    /** The query; nothing where there is no word to look for. */
    @Nullable
    Query of(List<List<Condition>> conditions) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int wanted = 0;
        int unwanted = 0;
        for (List<Condition> alternatives : joined(conditions)) {
            Query made = any(alternatives);
            if (made != null) {
                boolean excluded = alternatives.getFirst().excluded();
                query.add(made, excluded ? Occur.MUST_NOT : Occur.MUST);
                wanted += excluded ? 0 : 1;
                unwanted += excluded ? 1 : 0;
            }
        }
        if (wanted == 0 && unwanted > 0) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return wanted + unwanted == 0 ? null : query.build();
    }

    /**
     * Joins the plain words that stand alone, so that they are read as one question wherever they stand; where nothing has
     * all that was asked for, with those in quotation marks beside them.
     */
    private List<List<Condition>> joined(List<List<Condition>> conditions) {
        List<List<Condition>> joined = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean loosely = aim == Aim.FIND_SOME
                && conditions.stream().anyMatch(one -> one.getFirst().isPlain());
        for (List<Condition> alternatives : conditions) {
            Condition first = alternatives.getFirst();
            if (alternatives.size() == 1
                    && (first.isPlain() || (loosely && first.isJustPhrase()))
                    && prefix(first.text()) == null) {
                plain.append(first.text()).append(' ');
            } else {
                joined.add(alternatives);
            }
        }
        if (!plain.isEmpty()) {
            joined.addFirst(List.of(new Condition(plain.toString(), false, null, false)));
        }
        return joined;
    }

    private @Nullable Query any(List<Condition> alternatives) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Query last = null;
        int count = 0;
        for (Condition condition : alternatives) {
            Query query = one(condition);
            if (query != null) {
                last = query;
                count++;
                any.add(query, Occur.SHOULD);
            }
        }
        return count > 1 ? any.build() : last;
    }

    private @Nullable Query one(Condition condition) {
        Scope scope = condition.scope();
        Part part = scope == null ? null : scope.part();
        if (scope != null && part == null) {
            return property(scope, condition);
        }
        PartQueries parts = new PartQueries(part == null ? List.of(Part.values()) : List.of(part));
        String prefix = prefix(condition.text());
        if (condition.phrase()) {
            return phrase(parts, condition.text());
        }
        if (prefix != null) {
            return parts.prefix(prefix);
        }
        return part == null ? new WordsQuery(units, aim, across).of(condition.text()) : all(parts, condition.text());
    }

    private @Nullable Query property(Scope scope, Condition condition) {
        Dimension dimension = scope.dimension();
        String value = dimension == null ? null : PropertyWords.value(dimension, condition.text());
        if (dimension == null || value == null) {
            return new WordsQuery(units, aim, across).of(condition.text());
        }
        return new TermQuery(DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, dimension.word(), value));
    }

    private @Nullable Query all(PartQueries parts, String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Unit> words = units.of(text);
        words.forEach(unit -> all.add(parts.unit(unit), Occur.MUST));
        return words.isEmpty() ? null : all.build();
    }

    /** Words together; where they are of both scripts, as the whole Japanese text has them. */
    private @Nullable Query phrase(PartQueries parts, String text) {
        Script script = Script.hasJapanese(text) ? Script.JAPANESE : Script.OTHER;
        List<Unit.Term> terms = units.terms(script, text);
        if (terms.isEmpty()) {
            return null;
        }
        return terms.size() == 1 && !ScriptRun.isMixed(text)
                ? parts.unit(new Unit(script, terms, text, 0))
                : parts.phrase(script, terms, 0);
    }

    private static @Nullable String prefix(String word) {
        String letters = word.substring(0, Math.max(0, word.length() - 1));
        return word.endsWith("*")
                        && letters.length() >= SHORTEST_PREFIX
                        && letters.codePoints().allMatch(Character::isLetter)
                        && !Script.hasJapanese(letters)
                ? Spelling.folded(letters)
                : null;
    }
}
