package org.parley.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parley.language.PlainText;

/** Finds the sentence of one text and the sentence of another that face each other: that speak of the same in other words. */
final class Facing {

    private static final int MOST_SENTENCES = 80;
    private static final int SHORTEST = 12;
    private static final int LONGEST_SHOWN = 320;
    private static final int MOST_CHARACTERS = 30_000;

    private final ArgumentReading reading;
    private final ToDoubleFunction<String> rarity;
    private final List<Sentence> ours;

    private record Sentence(String text, Map<String, Integer> words) {}

    /** Two sentences, of our text and of theirs. */
    record Pair(String ours, String theirs) {}

    Facing(ArgumentReading reading, ToDoubleFunction<String> rarity, String ours) {
        this.reading = reading;
        Map<String, Double> known = new HashMap<>();
        this.rarity = word -> known.computeIfAbsent(word, rarity::applyAsDouble);
        this.ours = sentences(ours);
    }

    /** The two sentences; the first of each where none have a word in common. */
    Pair with(String text) {
        List<Sentence> theirs = sentences(text);
        Pair best =
                new Pair(ours.isEmpty() ? "" : ours.getFirst().text, theirs.isEmpty() ? "" : theirs.getFirst().text);
        double most = 0;
        for (Sentence one : ours) {
            for (Sentence other : theirs) {
                double near = near(one, other);
                if (near > most) {
                    most = near;
                    best = new Pair(one.text, other.text);
                }
            }
        }
        return new Pair(PlainText.shorten(best.ours, LONGEST_SHOWN), PlainText.shorten(best.theirs, LONGEST_SHOWN));
    }

    private double near(Sentence one, Sentence other) {
        double both = 0;
        for (String word : one.words.keySet()) {
            both += other.words.containsKey(word) ? rarity.applyAsDouble(word) : 0;
        }
        return both / Math.sqrt(4.0 + one.words.size() + other.words.size());
    }

    private List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        String read = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        for (String block : read.split("\\n+", -1)) {
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(block);
            int start = 0;
            for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
                String sentence = PlainText.line(block.substring(start, end));
                if (sentence.length() >= SHORTEST && sentences.size() < MOST_SENTENCES) {
                    sentences.add(new Sentence(sentence, reading.words(sentence)));
                }
                start = end;
            }
        }
        return sentences;
    }
}
