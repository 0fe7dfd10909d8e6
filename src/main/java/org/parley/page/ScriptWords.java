package org.parley.page;

import org.parley.language.Messages;
import tools.jackson.databind.json.JsonMapper;

/** The words that a script shows, as JSON for an attribute of the page: {@code data-words="…"}. */
public final class ScriptWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScriptWords() {}

    /** The words whose keys begin with {@code prefix}, under what comes after it. */
    public static String json(Messages words, String prefix) {
        return JSON.writeValueAsString(words.under(prefix));
    }

    /** The words of the editor. */
    public static String ofEditor(Messages words) {
        return json(words, "editor.");
    }
}
