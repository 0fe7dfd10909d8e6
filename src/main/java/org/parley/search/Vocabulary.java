package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.parley.language.Script;

/** The words of an edition as they are spelt and read: what a misspelling may have meant. */
final class Vocabulary {

    /** What stands between the sound of a word and the word. */
    static final char BETWEEN = ' ';

    private static final SpellingAnalysis SPELLING = new SpellingAnalysis();
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final Set<String> words = new TreeSet<>();
    private final Set<String> readings = new TreeSet<>();

    /** Takes the words of a text. */
    void add(String text) {
        try (TokenStream spelt = SPELLING.tokenStream(Fields.SPELLING, text)) {
            CharTermAttribute word = spelt.addAttribute(CharTermAttribute.class);
            spelt.reset();
            while (spelt.incrementToken()) {
                if (word.length() >= SHORTEST && word.length() <= LONGEST) {
                    words.add(word.toString());
                }
            }
            spelt.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (Script.hasJapanese(text)) {
            JapaneseWords.find(ScriptRun.japaneseOnly(text), this::add);
        }
    }

    private void add(JapaneseWord word) {
        if (word.surface().length() > LONGEST) {
            return;
        }
        words.add(word.surface());
        if (word.reading() != null) {
            readings.add(Romaji.ofReading(word.reading()) + BETWEEN + word.surface());
        }
    }

    /** The words as they are spelt. */
    Set<String> words() {
        return words;
    }

    /** The Japanese words, each after its sound. */
    Set<String> readings() {
        return readings;
    }
}
