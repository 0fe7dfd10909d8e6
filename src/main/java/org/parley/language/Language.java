package org.parley.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language that a text is written in, named by its BCP 47 primary tag such as {@code en} or {@code ja}.
 *
 * <p>Not an enumeration: an institute may add a language by configuration. Which languages a journal is read in is said
 * by {@link Languages}.
 *
 * @param tag two or three lower-case letters
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5646">RFC 5646</a>
 */
public record Language(String tag) implements Comparable<Language> {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    /** English. */
    public static final Language ENGLISH = new Language("en");

    /** Japanese. */
    public static final Language JAPANESE = new Language("ja");

    public Language {
        if (!TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException(
                    "not a language tag of two or three lower-case letters: \"" + tag + "\"");
        }
    }

    /** The language with this tag. */
    @JsonCreator
    public static Language of(String tag) {
        return switch (tag) {
            case "en" -> ENGLISH;
            case "ja" -> JAPANESE;
            default -> new Language(tag);
        };
    }

    /** The locale whose rules (dates, numbers, messages) this language follows. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language's name for itself: {@code English}, {@code 日本語}. */
    public String ownName() {
        return locale().getDisplayLanguage(locale());
    }

    /** The language's name in another language: French is {@code フランス語} in Japanese. */
    public String nameIn(Language reader) {
        return locale().getDisplayLanguage(reader.locale());
    }

    /** Orders by tag. */
    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    /** The tag. */
    @Override
    @JsonValue
    public String toString() {
        return tag;
    }
}
