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
        if (!Script.hasJapanese(text)) {
            return new Argument(meanings.of(text).orElse(null), own(text));
        }
        List<String> english = glossing.english(text);
        return new Argument(meanings.of(String.join(" ", english)).orElse(null), with(own(text), english));
    }

    /** The words of a text alone, with how often it has them. */
    Map<String, Integer> words(String text) {
        return Script.hasJapanese(text) ? with(own(text), glossing.english(text)) : own(text);
    }

    private Map<String, Integer> with(Map<String, Integer> words, List<String> english) {
        own(String.join(" ", english)).forEach((word, times) -> words.merge(word, times, Integer::sum));
        return words;
    }

    private Map<String, Integer> own(String text) {
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
