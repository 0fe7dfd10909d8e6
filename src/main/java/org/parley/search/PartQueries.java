package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.parley.language.Script;

/** Looks for units in parts of an edition, weighing each part. */
final class PartQueries {

    private static final float TIE = 0.1f;
    private static final int PREFIXED_TERMS = 50;

    private final List<Part> parts;

    PartQueries(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * A unit, wherever it stands. A term in several parts counts as if they were one (BM25F); the bodies in both scripts
     * count for how long the text is, lest a word of the other script weigh too much.
     */
    Query unit(Unit unit) {
        if (unit.terms().size() > 1) {
            return phrase(unit.script(), unit.terms(), 0);
        }
        CombinedFieldQuery.Builder term =
                new CombinedFieldQuery.Builder(unit.terms().getFirst().text());
        parts.forEach(part -> term.addField(part.in(unit.script()), part.weight()));
        if (parts.contains(Part.BODY)) {
            term.addField(Part.BODY.in(unit.script() == Script.JAPANESE ? Script.OTHER : Script.JAPANESE));
        }
        return term.build();
    }

    /** Terms that stand together in one part, as far apart as in the query, give or take a few words. */
    Query phrase(Script script, List<Unit.Term> terms, int slop) {
        int first = terms.getFirst().position();
        List<Query> queries = new ArrayList<>();
        for (Part part : parts) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
            terms.forEach(term -> phrase.add(new Term(part.in(script), term.text()), term.position() - first));
            queries.add(weighed(part, phrase.build()));
        }
        return new DisjunctionMaxQuery(queries, TIE);
    }

    /** Words that begin with these letters. */
    Query prefix(String letters) {
        List<Query> queries = new ArrayList<>();
        for (Part part : parts) {
            Term term = new Term(part.in(Script.OTHER), letters);
            queries.add(weighed(
                    part, new PrefixQuery(term, new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(PREFIXED_TERMS))));
        }
        return new DisjunctionMaxQuery(queries, TIE);
    }

    private static Query weighed(Part part, Query query) {
        return new BoostQuery(query, part.weight());
    }
}
