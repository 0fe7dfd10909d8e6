package org.parley.desk;

import org.parley.language.Language;
import org.parley.language.LocalText;

/**
 * Somebody, or an institution, that may be meant by what was typed.
 *
 * @param id the key
 * @param name the name for the reader
 * @param language the language of that name
 * @param also the name in other languages; may be empty
 * @param about what tells namesakes apart: what somebody was when last writing; may be empty
 */
public record Suggestion(String id, String name, Language language, String also, String about) {

    static Suggestion of(String id, LocalText name, String about, Language reader) {
        Language language = name.languageFor(reader);
        return new Suggestion(
                id,
                name.in(reader),
                language,
                String.join(
                        " / ",
                        name.byLanguage().entrySet().stream()
                                .filter(entry -> !entry.getKey().equals(language))
                                .map(java.util.Map.Entry::getValue)
                                .toList()),
                about);
    }
}
