package org.parley.publishing.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A text as its passages, in order, each in its serial form; a title or an abstract that is not there is none. */
public final class Passages {

    private final SequencedMap<PassageId, String> forms = new LinkedHashMap<>();
    private final Map<PassageId, Integer> gaps = new HashMap<>();

    private Passages() {}

    /** The passages of a text with this title, abstract and body. */
    public static Passages of(String title, String summary, Body body) {
        Passages passages = new Passages();
        passages.add(PassageId.TITLE, title);
        passages.add(PassageId.ABSTRACT, summary);
        for (Block block : body.blocks()) {
            PassageId id = PassageId.of(block.id());
            passages.forms.put(id, SerialForm.line(block));
            List<Line> lines = BlockLines.of(block);
            int empty = (int) lines.stream().filter(Line::isEmpty).count();
            if (empty < lines.size()) {
                passages.gaps.put(id, empty);
            }
        }
        return passages;
    }

    private void add(PassageId id, String text) {
        if (!text.isEmpty()) {
            forms.put(id, text);
            gaps.put(id, 0);
        }
    }

    /** The serial form of a block. */
    public static String form(Block block) {
        return SerialForm.line(block);
    }

    /** The serial forms, by passage. Equal forms mean equal passages. */
    public SequencedMap<PassageId, String> forms() {
        return Collections.unmodifiableSequencedMap(forms);
    }

    /** Whether there is such a passage. */
    public boolean has(PassageId passage) {
        return forms.containsKey(passage);
    }

    /** Whether a passage is there and has words, not a picture alone. */
    public boolean hasWords(PassageId passage) {
        return gaps.containsKey(passage);
    }

    /** How many lines of a passage are empty. */
    int gaps(PassageId passage) {
        return gaps.getOrDefault(passage, 0);
    }
}
