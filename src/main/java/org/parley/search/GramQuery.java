package org.parley.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.parley.language.Script;

/** Looks for Japanese text by its pairs of characters. */
final class GramQuery {

    private static final float WEIGHT = 0.5f;
    private static final int MOST = 120;
    private static final List<Part> PARTS = List.of(Part.TITLE, Part.ABSTRACT, Part.BODY);

    private final Units units;

    GramQuery(Units units) {
        this.units = units;
    }

    /** A query for each pair of characters, which count for less than words. */
    List<Query> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        if (Script.hasJapanese(text)) {
            units.grams(text).forEach(gram -> grams.add(gram.text()));
        }
        List<Query> queries = new ArrayList<>();
        for (String gram : grams.stream().limit(MOST).toList()) {
            CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(gram);
            PARTS.forEach(part -> query.addField(part.grams(), part.weight()));
            queries.add(new BoostQuery(query.build(), WEIGHT));
        }
        return queries;
    }

    /** The characters as they stand, within words too: what is not a word by itself is found so. */
    Query within(String text) {
        List<Query> queries = new ArrayList<>();
        for (Part part : PARTS) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            units.grams(text).forEach(gram -> phrase.add(new Term(part.grams(), gram.text()), gram.position()));
            queries.add(new BoostQuery(phrase.build(), part.weight()));
        }
        return new DisjunctionMaxQuery(queries, 0);
    }
}
