package org.parley.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.language.Script;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The editors' own list of words that mean the same, in the file {@code search/synonyms.txt} of the data folder: on each
 * line words of either language, divided by commas. It is read again when it has changed.
 */
@Component
class WordLists {

    private static final Logger LOG = LoggerFactory.getLogger(WordLists.class);
    private static final long LARGEST = 4L << 20;

    private final Path file;
    private final Units units = new Units(new PartAnalyzer());
    private volatile Read read = new Read(null, Map.of());

    WordLists(@Value("${parley.data}") Path data) {
        this.file = data.resolve("search").resolve("synonyms.txt");
    }

    private record Read(@Nullable FileTime changed, Map<String, Set<String>> words) {}

    /** The other words on the lines that have a word, by its stems or itself. */
    List<Rendering> of(String key) {
        List<Rendering> found = new ArrayList<>();
        for (String word : current().words.getOrDefault(key, Set.of())) {
            Script script = Script.hasJapanese(word) ? Script.JAPANESE : Script.OTHER;
            found.add(new Rendering(script, word, 1, Rendering.Source.LIST));
        }
        return found;
    }

    private Read current() {
        FileTime changed = changed();
        Read known = read;
        if (changed == null ? known.changed != null : !changed.equals(known.changed)) {
            known = new Read(changed, changed == null ? Map.of() : words());
            read = known;
        }
        return known;
    }

    private @Nullable FileTime changed() {
        try {
            return Files.isReadable(file) ? Files.getLastModifiedTime(file) : null;
        } catch (IOException _) {
            return null;
        }
    }

    private Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        try {
            if (Files.size(file) > LARGEST) {
                LOG.warn("{} is larger than 4 MB and is not read", file);
                return words;
            }
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> same = Arrays.stream(line.split("[,、，]"))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList();
                    for (String word : same) {
                        Set<String> others = words.computeIfAbsent(key(word), _ -> new TreeSet<>());
                        others.addAll(same);
                        others.remove(word);
                    }
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read: {}", file, unreadable.toString());
        }
        return words;
    }

    private String key(String word) {
        return Script.hasJapanese(word) ? word : String.join(" ", units.telling(word));
    }
}
