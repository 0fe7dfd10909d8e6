package org.parley.search.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Finds what English texts mean. The model is opened for the first text, and again after a rest; where it cannot be run, or is
 * turned off by the setting {@code parley.search.meaning=off}, nothing is found and all else goes on without.
 */
@Component
public class Meanings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);
    private static final int WORDS_AT_ONCE = 180;
    private static final int MOST_PARTS = 6;

    private boolean off;
    private boolean asked;
    private @Nullable SentenceModel model;

    Meanings(Environment settings) {
        off = Settings.read(settings, "parley.search.meaning", "on", "on or off", text -> switch (text) {
            case "on" -> false;
            case "off" -> true;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /** The meaning of a text: of its parts together where it is long. */
    public synchronized Optional<Meaning> of(String text) {
        if (off || text.isBlank()) {
            return Optional.empty();
        }
        try {
            SentenceModel open = model == null ? SentenceModel.open() : model;
            model = open;
            asked = true;
            float[] sum = new float[SentenceModel.SIZE];
            for (String part : parts(text)) {
                float[] vector = open.meaning(part).numbers();
                for (int at = 0; at < sum.length; at++) {
                    sum[at] += vector[at];
                }
            }
            return Optional.of(Meaning.towards(sum));
        } catch (IOException | LinkageError failed) {
            LOG.warn("Pieces are compared by their words alone: {}", failed.toString());
            off = true;
            return Optional.empty();
        }
    }

    /** Lets go of the model where nothing was asked since this was last called. */
    synchronized void rest() {
        if (!asked) {
            letGo();
        }
        asked = false;
    }

    /** The text in parts that the model can take, from its beginning to its end; some are left out of a very long one. */
    private static List<String> parts(String text) {
        String[] words = text.strip().split("\\s+");
        List<String> all = new ArrayList<>();
        for (int from = 0; from < words.length; from += WORDS_AT_ONCE) {
            boolean last = words.length - from < WORDS_AT_ONCE / 4 && from > 0;
            if (!last) {
                int to = Math.min(words.length, from + WORDS_AT_ONCE);
                all.add(String.join(" ", List.of(words).subList(from, to)));
            }
        }
        if (all.size() <= MOST_PARTS) {
            return all;
        }
        List<String> some = new ArrayList<>();
        for (int part = 0; part < MOST_PARTS; part++) {
            some.add(all.get(part * (all.size() - 1) / (MOST_PARTS - 1)));
        }
        return some;
    }

    @Override
    public synchronized void close() {
        off = true;
        letGo();
    }

    private void letGo() {
        try (SentenceModel _ = model) {
            model = null;
        } catch (IOException failed) {
            LOG.warn("The sentence model was not closed well: {}", failed.toString());
        }
    }
}
