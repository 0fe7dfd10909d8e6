package org.parley.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a journal is read in, the first being the one it falls back to.
 *
 * @param all at least one, without repetition
 */
public record Languages(List<Language> all) {

    /** English and Japanese, falling back to English. */
    public static final Languages ENGLISH_AND_JAPANESE = new Languages(List.of(Language.ENGLISH, Language.JAPANESE));

    public Languages {
        all = List.copyOf(all);
        if (all.isEmpty() || all.stream().distinct().count() != all.size()) {
            throw new IllegalArgumentException("a journal is read in at least one language, each named once: " + all);
        }
    }

    /**
     * Reads a list of tags: {@code en, ja, fr}.
     *
     * @throws IllegalArgumentException if one is no tag, or is there twice, or there is none; it says so for people
     */
    public static Languages parse(String tags) {
        return new Languages(Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .map(Language::of)
                .toList());
    }

    /** The language of a reader who asks for none of ours. */
    public Language fallback() {
        return all.getFirst();
    }

    /** The language of this tag, if the journal is read in it. */
    public Optional<Language> find(@Nullable String tag) {
        return all.stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** Their tags, for a sentence: {@code en, ja}. */
    public String tags() {
        return all.stream().map(Language::tag).collect(Collectors.joining(", "));
    }

    /** All languages but this one, in the journal's order. */
    public List<Language> others(Language language) {
        return all.stream().filter(other -> !other.equals(language)).toList();
    }

    /**
     * Chooses by an {@code Accept-Language} header.
     *
     * @param header as it came; absent, empty or malformed means no preference
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, 12.5.4</a>
     */
    public Language choose(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 1_000) {
            return fallback();
        }
        try {
            String best = Locale.lookupTag(
                    Locale.LanguageRange.parse(header),
                    all.stream().map(Language::tag).toList());
            return find(best).orElse(fallback());
        } catch (IllegalArgumentException malformed) {
            return fallback();
        }
    }
}
