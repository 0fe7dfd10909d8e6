package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.parley.language.Script;

/** Takes the words of a query apart. */
final class Units {

    private static final int MOST = 40;

    private final Analyzer analyzer;

    Units(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The units of a text, each stretch of script by its own analysis. */
    List<Unit> of(String text) {
        List<Unit> units = new ArrayList<>();
        for (ScriptRun run : ScriptRun.of(text)) {
            List<Unit.Term> terms = terms(run.script(), run.text());
            if (run.script() == Script.JAPANESE) {
                units.addAll(bound(terms));
            } else {
                terms.forEach(term -> units.add(new Unit(Script.OTHER, List.of(term))));
            }
        }
        return units.size() > MOST ? units.subList(0, MOST) : units;
    }

    /** The terms of a text by the analysis of a script. */
    List<Unit.Term> terms(Script script, String text) {
        List<Unit.Term> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Part.BODY.in(script), text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            int position = -1;
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                terms.add(new Unit.Term(term.toString(), position, place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }

    /** Binds single characters, which are affixes mostly, to what they stand beside. */
    private static List<Unit> bound(List<Unit.Term> terms) {
        List<List<Unit.Term>> groups = new ArrayList<>();
        for (Unit.Term term : terms) {
            List<Unit.Term> before = groups.isEmpty() ? List.of() : groups.getLast();
            boolean beside = !before.isEmpty() && before.getLast().end() == term.start();
            boolean single = term.text().length() == 1
                    || (before.size() == 1 && before.getFirst().text().length() == 1);
            if (beside && single && before.size() < 3) {
                before.add(term);
            } else {
                groups.add(new ArrayList<>(List.of(term)));
            }
        }
        return groups.stream()
                .map(group -> new Unit(Script.JAPANESE, List.copyOf(group)))
                .toList();
    }
}
