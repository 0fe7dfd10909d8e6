package org.parley.documents;

import java.util.List;
import org.parley.publishing.text.Body;

/**
 * What a Word document holds, as a draft.
 *
 * @param title its title: as it is styled, else its first heading, else what its properties or its file are called
 * @param authors the line that names who wrote it; empty where there is none
 * @param summary its abstract; empty where none is styled as one
 * @param body its text
 * @param warnings what an editor should know of what was changed or left out
 */
public record WordDraft(String title, String authors, String summary, Body body, List<WordWarning> warnings) {
    public WordDraft {
        warnings = List.copyOf(warnings);
    }
}
