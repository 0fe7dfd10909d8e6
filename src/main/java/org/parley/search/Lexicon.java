package org.parley.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.parley.language.Script;
import org.parley.search.dictionary.Dictionaries;
import org.parley.search.dictionary.Sense;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows other words for words: from the dictionaries, the journal's own texts, its editors' list, by sound, and for years. */
@Component
class Lexicon implements AutoCloseable {

    private static final int LONGEST = 4;
    private static final float HEARD = 0.8f;

    private final Dictionaries dictionaries;
    private final WordLists lists;

    Lexicon(
            @Value("${parley.data}") Path data,
            @Value("${parley.search.dictionaries:/usr/share/edict}") Path files,
            WordLists lists) {
        Units units = new Units(new PartAnalyzer());
        this.dictionaries = new Dictionaries(files, data.resolve("dictionaries"), units::telling);
        this.lists = lists;
    }

    /** Reads the dictionaries, which otherwise are read beside the first searches. */
    void prepare() throws IOException {
        dictionaries.prepare();
    }

    /** The words in the editors' list of words that a text holds, the longest where several begin at one place. */
    List<String> ownWords(String text) {
        return lists.words(text);
    }

    /** Has something done once the dictionaries have been read for the first time. */
    void whenRead(Runnable task) {
        dictionaries.whenMade(task);
    }

    /** The likeliest English word for a Japanese one; nothing where no dictionary has it. */
    Optional<String> english(String japanese) {
        return dictionaries.english(japanese).stream().map(Sense::word).findFirst();
    }

    /** The names of the dictionaries that are there, as they are to be credited. */
    List<String> dictionaries() {
        return dictionaries.names();
    }

    /** Other words for each of these units, those of the text; several units that make up one word have them together. */
    Map<Unit, List<Rendering>> of(IndexReader index, List<Unit> units) throws IOException {
        Map<Unit, List<Rendering>> found = new HashMap<>();
        for (int from = 0; from < units.size(); from++) {
            for (int size = Math.min(LONGEST, units.size() - from); size > 0; size--) {
                List<Unit> together = units.subList(from, from + size);
                String key = key(together);
                if (!key.isEmpty()) {
                    List<Rendering> others = new ArrayList<>(known(index, together, key));
                    together.forEach(unit ->
                            found.computeIfAbsent(unit, _ -> new ArrayList<>()).addAll(others));
                }
            }
        }
        return found;
    }

    /** What units are looked up by as one word; empty where they do not stand together. */
    private static String key(List<Unit> together) {
        StringBuilder key = new StringBuilder();
        Unit before = null;
        for (Unit unit : together) {
            boolean japanese = unit.script() == Script.JAPANESE;
            if (before != null && (before.script() != unit.script() || (japanese && before.end() != unit.start()))) {
                return "";
            }
            key.append(before == null || japanese ? "" : " ");
            key.append(
                    japanese && together.size() > 1
                            ? unit.written()
                            : unit.terms().size() == 1 ? unit.terms().getFirst().text() : unit.written());
            before = unit;
        }
        return key.toString();
    }

    private List<Rendering> known(IndexReader index, List<Unit> together, String key) throws IOException {
        Script script = together.getFirst().script();
        List<Rendering> others = new ArrayList<>(lists.of(key));
        others.addAll(JournalPairs.of(index, key));
        boolean japanese = script == Script.JAPANESE;
        List<Sense> senses = japanese ? dictionaries.english(key) : dictionaries.japanese(key);
        for (Sense sense : senses) {
            if (!japanese && isTooShort(sense.word())) {
                continue;
            }
            others.add(new Rendering(
                    japanese ? Script.OTHER : Script.JAPANESE,
                    sense.word(),
                    sense.weight(),
                    Rendering.Source.DICTIONARY));
        }
        if (together.size() == 1) {
            others.addAll(Years.of(together.getFirst()));
            others.addAll(heard(together.getFirst(), senses.isEmpty()));
        }
        return others;
    }

    /** A few characters of hiragana stand in every text. */
    private static boolean isTooShort(String japanese) {
        return japanese.codePoints()
                        .allMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HIRAGANA)
                && japanese.length() < 3;
    }

    private static List<Rendering> heard(Unit unit, boolean unknown) {
        String word = unit.written();
        String name = unknown && unit.script() == Script.OTHER && !word.isEmpty()
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
        if (!Sound.isHeard(name)) {
            return List.of();
        }
        Script other = unit.script() == Script.JAPANESE ? Script.OTHER : Script.JAPANESE;
        return List.of(new Rendering(other, Sound.of(name), HEARD, Rendering.Source.SOUND));
    }

    @Override
    public void close() throws IOException {
        dictionaries.close();
    }
}
