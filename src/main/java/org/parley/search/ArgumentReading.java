package org.parley.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Script;
import org.parley.search.meaning.Meanings;
import org.springframework.stereotype.Component;

/** Reads what a text argues. */
@Component
class ArgumentReading {

    private static final int MOST_WORDS = 2_000;

    private final Units units = new Units(new PartAnalyzer());
    private final Meanings meanings;
    private final Glossing glossing;

    ArgumentReading(Meanings meanings, Glossing glossing) {
        this.meanings = meanings;
        this.glossing = glossing;
    }

    /** What a text argues. A Japanese text means what its words mean in English, where a dictionary says so. */
    Argument of(String text) {
        Map<String, Integer> words = words(text);
        if (!Script.hasJapanese(text)) {
            return new Argument(meanings.of(text).orElse(null), words);
        }
        List<String> english = glossing.english(text);
        for (String gloss : english) {
            words(gloss).forEach((word, times) -> words.merge(word, times, Integer::sum));
        }
        return new Argument(meanings.of(String.join(" ", english)).orElse(null), words);
    }

    private Map<String, Integer> words(String text) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Script script : Script.values()) {
            String part = script == Script.JAPANESE ? ScriptRun.japaneseOnly(text) : text;
            for (Unit.Term term : units.terms(script, part)) {
                if (words.size() < MOST_WORDS && !CommonWords.contains(script, term.text())) {
                    words.merge(term.text(), 1, Integer::sum);
                }
            }
        }
        return words;
    }
}
