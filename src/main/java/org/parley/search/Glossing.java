package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Script;
import org.springframework.stereotype.Component;

/** Says in English what the words of a Japanese text mean, word by word. */
@Component
class Glossing {

    private static final int MOST = 400;

    private final Units units = new Units(new PartAnalyzer());
    private final Lexicon lexicon;

    Glossing(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The English words, in the order of the text; none where no dictionary has any. */
    List<String> english(String japanese) {
        List<String> english = new ArrayList<>();
        for (ScriptRun run : ScriptRun.of(japanese)) {
            if (run.script() == Script.OTHER && !run.text().isBlank()) {
                english.add(run.text().strip());
            } else if (run.script() == Script.JAPANESE) {
                for (Unit.Term term : units.terms(Script.JAPANESE, run.text())) {
                    lexicon.english(term.text()).ifPresent(english::add);
                }
            }
            if (english.size() > MOST) {
                break;
            }
        }
        return english;
    }
}
