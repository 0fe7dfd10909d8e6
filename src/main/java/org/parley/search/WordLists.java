package org.parley.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Script;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The editors' own lists in the folder {@code search} of the data folder: {@code synonyms.txt}, on each line words of either
 * language that mean the same, divided by commas; and {@code words.txt}, on each line a word that is not to be taken apart.
 */
@Component
class WordLists {

    private final Units units = new Units(new PartAnalyzer());
    private final WordFile<Map<String, Set<String>>> synonyms;
    private final WordFile<List<String>> words;

    WordLists(@Value("${parley.data}") Path data) {
        this.synonyms = new WordFile<>(data.resolve("search").resolve("synonyms.txt"), this::synonyms);
        this.words = new WordFile<>(
                data.resolve("search").resolve("words.txt"),
                lines -> lines.stream()
                        .filter(line -> Script.hasJapanese(line) && line.length() > 1)
                        .sorted(Comparator.comparingInt(line -> -line.length()))
                        .toList());
    }

    /** The other words on the lines that have a word, by its stems or itself. */
    List<Rendering> of(String key) {
        List<Rendering> found = new ArrayList<>();
        for (String word : synonyms.current().getOrDefault(key, Set.of())) {
            Script script = Script.hasJapanese(word) ? Script.JAPANESE : Script.OTHER;
            found.add(new Rendering(script, word, 1, Rendering.Source.LIST));
        }
        return found;
    }

    /** The words not to be taken apart that a text holds, longer ones rather than those within them. */
    List<String> words(String text) {
        List<String> found = new ArrayList<>();
        String rest = text;
        for (String word : words.current()) {
            if (rest.contains(word)) {
                found.add(word);
                rest = rest.replace(word, " ");
            }
        }
        return found;
    }

    private Map<String, Set<String>> synonyms(List<String> lines) {
        Map<String, Set<String>> synonyms = new HashMap<>();
        for (String line : lines) {
            List<String> same = Arrays.stream(line.split("[,、，]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            for (String word : same) {
                Set<String> others = synonyms.computeIfAbsent(key(word), _ -> new TreeSet<>());
                others.addAll(same);
                others.remove(word);
            }
        }
        return synonyms;
    }

    private String key(String word) {
        return Script.hasJapanese(word) ? word : String.join(" ", units.telling(word));
    }
}
