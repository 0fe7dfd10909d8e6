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
    private static final int MOST_BOUND = 3;
    private static final int BINDING_WORDS_OF_PROSE = 2;

    private final Analyzer analyzer;

    Units(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The units of a text, each stretch of script by its own analysis; in a sentence each term is one by itself. */
    List<Unit> of(String text) {
        boolean prose = isProse(text);
        List<Unit> units = new ArrayList<>();
        for (ScriptRun run : ScriptRun.of(text)) {
            List<Unit.Term> terms = terms(run.script(), run.text());
            if (run.script() == Script.JAPANESE) {
                bound(terms, prose ? 1 : MOST_BOUND).forEach(group -> units.add(unit(run, group)));
            } else {
                terms.forEach(term -> units.add(unit(run, List.of(term))));
            }
        }
        return units.size() > MOST ? units.subList(0, MOST) : units;
    }

    /** The stems of the words of an English text that are not too common to tell anything. */
    List<String> telling(String text) {
        return terms(Script.OTHER, text).stream()
                .map(Unit.Term::text)
                .filter(term -> !CommonWords.contains(Script.OTHER, term))
                .toList();
    }

    private static Unit unit(ScriptRun run, List<Unit.Term> terms) {
        int start = terms.getFirst().start();
        String written = run.text().substring(start, terms.getLast().end());
        return new Unit(run.script(), List.copyOf(terms), written, run.start() + start);
    }

    /** Whether a text is a Japanese sentence or question rather than a few words: it has words that only bind others. */
    boolean isProse(String text) {
        if (!Script.hasJapanese(text)) {
            return false;
        }
        int binding = 0;
        for (ScriptRun run : ScriptRun.of(text)) {
            List<Unit.Term> terms = terms(run.script(), run.text());
            int at = 0;
            for (Unit.Term term : terms) {
                binding += CommonWords.contains(run.script(), term.text()) ? 1 : 0;
                binding +=
                        run.script() == Script.JAPANESE && isBinding(run.text().substring(at, term.start())) ? 1 : 0;
                at = term.end();
            }
            binding += run.script() == Script.JAPANESE && isBinding(run.text().substring(at)) ? 1 : 0;
        }
        return binding >= BINDING_WORDS_OF_PROSE;
    }

    /** Whether what stands between two Japanese words is a particle or an ending, and not just space. */
    private static boolean isBinding(String between) {
        return between.codePoints().anyMatch(Character::isLetter);
    }

    /** The terms of a text by the analysis of a script. */
    List<Unit.Term> terms(Script script, String text) {
        return terms(Part.BODY.in(script), text);
    }

    /** The pairs of characters that stand together in a Japanese text. */
    List<Unit.Term> grams(String text) {
        return terms(Part.BODY.grams(), text);
    }

    private List<Unit.Term> terms(String field, String text) {
        List<Unit.Term> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
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
    private static List<List<Unit.Term>> bound(List<Unit.Term> terms, int most) {
        List<List<Unit.Term>> groups = new ArrayList<>();
        for (Unit.Term term : terms) {
            List<Unit.Term> before = groups.isEmpty() ? List.of() : groups.getLast();
            boolean beside = !before.isEmpty() && before.getLast().end() == term.start();
            boolean single = term.text().length() == 1
                    || (before.size() == 1 && before.getFirst().text().length() == 1);
            if (beside && single && before.size() < most) {
                before.add(term);
            } else {
                groups.add(new ArrayList<>(List.of(term)));
            }
        }
        return groups;
    }
}
