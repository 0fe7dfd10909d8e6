package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.parley.language.Script;

/** Makes a query of plain words: all of few, most of many; and better where they stand together. */
final class WordsQuery {

    private static final List<Part> NEAR = List.of(Part.TITLE, Part.ABSTRACT, Part.BODY);
    private static final int MOST_PAIRS = 12;
    private static final float PAIR = 0.4f;

    private final PartQueries everywhere = new PartQueries(List.of(Part.values()));
    private final PartQueries together = new PartQueries(NEAR);
    private static final float ACROSS = 0.7f;

    private final Units units;
    private final Aim aim;
    private final Across across;

    WordsQuery(Units units, Aim aim, Across across) {
        this.units = units;
        this.aim = aim;
        this.across = across;
    }

    /** The query for a text; nothing where it has no word. */
    @Nullable
    Query of(String whole) {
        List<String> own = aim == Aim.MARK ? List.of() : across.ownWords(whole);
        String text = whole;
        for (String word : own) {
            text = text.replace(word, " ");
        }
        Query rest = rest(text);
        if (own.isEmpty()) {
            return rest;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        own.forEach(word -> query.add(across.written(word), Occur.MUST));
        return (rest == null ? query : query.add(rest, Occur.MUST)).build();
    }

    private @Nullable Query rest(String text) {
        List<Unit> all = units.of(text);
        if (all.isEmpty()) {
            return null;
        }
        List<Unit> asked = asked(all);
        boolean prose = units.isProse(text);
        BooleanQuery.Builder enough =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(least(asked.size(), prose));
        Map<Unit, List<Across.Live>> others = across.live(asked);
        asked.forEach(unit -> enough.add(alternatives(unit, others.getOrDefault(unit, List.of())), Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(enough.build(), Occur.MUST);
        if (aim != Aim.MARK) {
            if (!prose) {
                pairs(all).forEach(pair -> query.add(pair, Occur.SHOULD));
            }
            new GramQuery(units).of(text).forEach(gram -> query.add(gram, Occur.SHOULD));
        }
        List<Query> any = new ArrayList<>(List.of(query.build()));
        Query foreign = across.query(others);
        if (foreign != null) {
            any.add(new BoostQuery(foreign, ACROSS));
        }
        if (aim == Aim.FIND_SOME) {
            any.addAll(within(text));
        }
        if (any.size() == 1) {
            return any.getFirst();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        any.forEach(one -> either.add(one, Occur.SHOULD));
        return either.build();
    }

    /** The words of a text that are asked for: those that tell something, or all where none does. */
    static List<Unit> asked(List<Unit> all) {
        List<Unit> telling = all.stream().filter(unit -> !unit.isCommon()).toList();
        return telling.isEmpty() ? all : telling;
    }

    private Query alternatives(Unit unit, List<Across.Live> others) {
        Query itself = everywhere.unit(unit);
        return across.or(itself, unit.script(), others);
    }

    /** How many of the words are to be met: few of a question, which is asked in other words than it is answered in. */
    private int least(int words, boolean prose) {
        return switch (aim) {
            case FIND -> prose ? Math.max(1, words / 5) : words <= 3 ? words : Math.max(3, words * 6 / 10);
            case FIND_SOME -> Math.max(1, words / 2);
            case MARK -> 1;
        };
    }

    /** What is written in Japanese, within words too: a name that no dictionary has. */
    private List<Query> within(String text) {
        return ScriptRun.of(text).stream()
                .filter(run -> run.script() == Script.JAPANESE && run.text().length() > 1)
                .map(run -> across.written(run.text()))
                .toList();
    }

    private List<Query> pairs(List<Unit> all) {
        List<Query> pairs = new ArrayList<>();
        for (int next = 1; next < all.size() && pairs.size() < MOST_PAIRS; next++) {
            Unit one = all.get(next - 1);
            Unit other = all.get(next);
            Script script = one.script();
            boolean inOrder =
                    one.terms().getLast().position() < other.terms().getFirst().position();
            if (script == other.script() && inOrder && !(one.isCommon() && other.isCommon())) {
                List<Unit.Term> terms = new ArrayList<>(one.terms());
                terms.addAll(other.terms());
                pairs.add(new BoostQuery(together.phrase(script, terms, 2), PAIR));
            }
        }
        return pairs;
    }
}
