package org.parley.publishing.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What footnotes are called where a line is written as text: by their number in a body, or by their identity. */
public final class NoteLabels {

    private final Map<BlockId, String> labels = new HashMap<>();
    private final Map<String, BlockId> notes = new HashMap<>();

    private NoteLabels() {}

    /** The footnotes of an original by their numbers, and those that only its translation has by their identities. */
    public static NoteLabels of(Body original, Body translation) {
        NoteLabels labels = new NoteLabels();
        original.footnoteNumbers().forEach((note, number) -> labels.add(note, Integer.toString(number)));
        translation.footnotes().forEach(note -> {
            if (!labels.labels.containsKey(note.id())) {
                labels.add(note.id(), note.id().value());
            }
        });
        return labels;
    }

    private void add(BlockId note, String label) {
        labels.put(note, label);
        notes.put(label, note);
    }

    /** What a footnote is called. */
    String label(BlockId note) {
        return labels.getOrDefault(note, note.value());
    }

    /** The footnote that is called so. */
    Optional<BlockId> find(String label) {
        return Optional.ofNullable(notes.get(label));
    }
}
