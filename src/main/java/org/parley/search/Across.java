package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.parley.language.Script;

/**
 * Looks for words by other words for them.
 *
 * <p>The other words for one word weigh together what one word weighs that stands wherever any of them does: a word with
 * many meanings, of which most are not meant, so counts for little, and a name for much.
 */
final class Across {

    private static final List<Part> PARTS = List.of(Part.TITLE, Part.ABSTRACT, Part.BODY);
    private static final int MOST_FOR_ONE = 16;
    private static final int FEW = 3;
    private static final int LONG = 3;
    private static final float TIE = 0.1f;

    private final IndexReader index;
    private final Lexicon lexicon;
    private final boolean foreign;
    private final Units units;
    private final PartQueries parts = new PartQueries(PARTS);
    private final GramQuery grams;
    private final Map<List<Unit>, Map<Unit, List<Live>>> looked = new HashMap<>();

    /**
     * Looks for other words in an index.
     *
     * @param foreign whether also for those of the other language
     */
    Across(IndexReader index, Lexicon lexicon, Units units, boolean foreign) {
        this.index = index;
        this.foreign = foreign;
        this.lexicon = lexicon;
        this.units = units;
        this.grams = new GramQuery(units);
    }

    /** Another word that stands in the index, as it is looked for. */
    record Live(Rendering rendering, List<Unit.Term> terms, int documents) {

        /** Whether it is looked for by its characters, within longer words too, rather than as a word. */
        private boolean isWithin() {
            return rendering.script() == Script.JAPANESE && rendering.word().length() >= LONG && !terms.isEmpty();
        }
    }

    /** For each of the units that have any: the other words for it that stand in the index. */
    Map<Unit, List<Live>> live(List<Unit> asked) {
        return looked.computeIfAbsent(asked, this::looked);
    }

    private Map<Unit, List<Live>> looked(List<Unit> asked) {
        try {
            Map<Unit, List<Rendering>> known = lexicon.of(index, asked);
            Map<Unit, List<Live>> live = new LinkedHashMap<>();
            for (Unit unit : asked) {
                List<Live> standing = new ArrayList<>();
                Map<String, Rendering> best = new LinkedHashMap<>();
                for (Rendering other : known.getOrDefault(unit, List.of())) {
                    if (!foreign && other.script() != unit.script()) {
                        continue;
                    }
                    best.merge(
                            other.source() == Rendering.Source.SOUND ? "\t" + other.word() : other.word(),
                            other,
                            (one, two) -> one.weight() >= two.weight() ? one : two);
                }
                List<Rendering> likeliest = new ArrayList<>(best.values());
                likeliest.sort(Comparator.comparingDouble(other -> -other.weight()));
                for (Rendering other : likeliest) {
                    if (standing.size() < MOST_FOR_ONE) {
                        Live found = live(other);
                        if (found.documents > 0) {
                            standing.add(found);
                        }
                    }
                }
                if (!standing.isEmpty()) {
                    live.put(unit, standing);
                }
            }
            return live;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The query for enough of the units by words in other scripts; nothing where there are none. */
    @Nullable
    Query query(Map<Unit, List<Live>> live) {
        List<Query> groups = new ArrayList<>();
        live.forEach((unit, others) -> {
            List<Live> foreign = others.stream()
                    .filter(other -> other.rendering.script() != unit.script())
                    .toList();
            if (!foreign.isEmpty()) {
                groups.add(group(foreign));
            }
        });
        if (groups.isEmpty()) {
            return null;
        }
        int least = groups.size() <= FEW ? (groups.size() + 1) / 2 : Math.max(1, groups.size() / 4);
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        groups.forEach(group -> query.add(group, Occur.SHOULD));
        return query.build();
    }

    /** The words in the editors' list that a text holds. */
    List<String> ownWords(String text) {
        return lexicon.ownWords(text);
    }

    /** The query for a word as it is written, within longer words too. */
    Query written(String word) {
        return grams.within(word);
    }

    /** A unit, or one of the other words for it in the same script. */
    Query or(Query unit, Script script, List<Live> others) {
        List<Query> any = new ArrayList<>();
        for (Live other : others) {
            if (other.rendering.script() == script && other.rendering.source() != Rendering.Source.SOUND) {
                any.add(query(other));
            }
        }
        if (any.isEmpty()) {
            return unit;
        }
        any.add(unit);
        return new DisjunctionMaxQuery(any, TIE);
    }

    private Query group(List<Live> others) {
        long all = Math.max(1, index.maxDoc());
        long documents = 0;
        for (Live other : others) {
            documents += other.documents;
        }
        float together = Weighing.rarity(Math.min(documents, all), all);
        List<Query> queries = new ArrayList<>();
        for (Live other : others) {
            float alone = 0;
            if (other.terms.isEmpty()) {
                alone = Weighing.rarity(other.documents, all);
            }
            for (Unit.Term term : other.terms) {
                alone += Weighing.rarity(documents(other, term), all);
            }
            queries.add(new BoostQuery(query(other), other.rendering.weight() * together / Math.max(alone, 0.01f)));
        }
        return new DisjunctionMaxQuery(queries, TIE);
    }

    /** The query for another word. */
    Query query(Live other) {
        Script script = other.rendering.script();
        if (other.terms.isEmpty()) {
            return new TermQuery(new Term(Fields.sound(script), other.rendering.word()));
        }
        if (other.isWithin()) {
            return grams.within(other.rendering.word());
        }
        return other.terms.size() == 1
                ? parts.unit(new Unit(script, other.terms, other.rendering.word(), 0))
                : parts.phrase(script, other.terms, 0);
    }

    private Live live(Rendering other) throws IOException {
        if (other.source() == Rendering.Source.SOUND) {
            return new Live(other, List.of(), index.docFreq(new Term(Fields.sound(other.script()), other.word())));
        }
        boolean within = other.script() == Script.JAPANESE && other.word().length() >= LONG;
        Live found = new Live(other, within ? units.grams(other.word()) : units.terms(other.script(), other.word()), 0);
        int documents = found.terms.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Unit.Term term : found.terms) {
            documents = Math.min(documents, documents(found, term));
        }
        return new Live(other, found.terms, documents);
    }

    private int documents(Live other, Unit.Term term) {
        try {
            int most = 0;
            for (Part part : PARTS) {
                String field = other.isWithin() ? part.grams() : part.in(other.rendering.script());
                most = Math.max(most, index.docFreq(new Term(field, term.text())));
            }
            return most;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
