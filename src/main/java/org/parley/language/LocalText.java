package org.parley.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in the languages that it has been written in: a name, a question, a statement.
 *
 * @param byLanguage the text by language, none blank; empty where the text is in no language yet
 */
public record LocalText(@JsonValue SortedMap<Language, String> byLanguage) {

    /** A text in no language. */
    public static final LocalText NONE = new LocalText(new TreeMap<>());

    public LocalText {
        SortedMap<Language, String> kept = new TreeMap<>();
        byLanguage.forEach((language, text) -> {
            String visible = PlainText.visible(text).strip();
            if (!visible.isEmpty()) {
                kept.put(language, visible);
            }
        });
        byLanguage = Collections.unmodifiableSortedMap(kept);
    }

    /** A text in these languages. */
    @JsonCreator
    public static LocalText of(Map<Language, String> byLanguage) {
        return new LocalText(new TreeMap<>(byLanguage));
    }

    /** A text in one language. */
    public static LocalText of(Language language, String text) {
        return of(Map.of(language, text));
    }

    /** A text in English and Japanese. */
    public static LocalText of(String english, String japanese) {
        return of(Map.of(Language.ENGLISH, english, Language.JAPANESE, japanese));
    }

    /** Whether the text is in no language. */
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The text as written in this very language. */
    public Optional<String> exactly(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /**
     * The text for a reader of this language: in it if it can be, else in English, else in whichever language there is;
     * empty if there is none.
     */
    public String in(Language language) {
        String text = byLanguage.get(languageFor(language));
        return text == null ? "" : text;
    }

    /** The language that {@link #in} answers in for a reader of this language. */
    public Language languageFor(Language reader) {
        if (byLanguage.containsKey(reader) || byLanguage.isEmpty()) {
            return reader;
        }
        return byLanguage.containsKey(Language.ENGLISH) ? Language.ENGLISH : byLanguage.firstKey();
    }
}
