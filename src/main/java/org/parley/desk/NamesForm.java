package org.parley.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.language.Slug;
import org.springframework.util.MultiValueMap;

/**
 * The form in which the names of a person or an institution are corrected, as it was filled in, right or wrong.
 *
 * @param name the name in each language
 * @param sortName the form for lists in each language
 * @param slug the word in the address
 * @param problems what is wrong, by the name of the field
 */
public record NamesForm(
        Map<Language, String> name, Map<Language, String> sortName, String slug, Map<String, String> problems) {

    private static final int LONGEST = 20_000;

    static NamesForm of(LocalText name, LocalText sortName, Slug slug) {
        return new NamesForm(name.byLanguage(), sortName.byLanguage(), slug.value(), Map.of());
    }

    static NamesForm read(MultiValueMap<String, String> fields, Languages languages) {
        Map<Language, String> name = new HashMap<>();
        Map<Language, String> sortName = new HashMap<>();
        for (Language language : languages.all()) {
            put(name, language, fields.getFirst("name-" + language));
            put(sortName, language, fields.getFirst("sort-" + language));
        }
        String slug = fields.getFirst("slug");
        return new NamesForm(name, sortName, slug == null ? "" : cut(slug), Map.of());
    }

    private static void put(Map<Language, String> texts, Language language, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(language, cut(text));
        }
    }

    private static String cut(String text) {
        return PlainText.line(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** The same, with what is wrong in it. */
    NamesForm judged(int longest, Messages words) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (LocalText.of(name).isEmpty()) {
            wrong.put("name-" + words.language(), words.get("desk.facts.wrong.no-name"));
        }
        limit(wrong, "name-", name, longest, words);
        limit(wrong, "sort-", sortName, longest, words);
        try {
            var _ = slugValue();
        } catch (IllegalArgumentException none) {
            wrong.put("slug", words.get("desk.facts.wrong.slug", Slug.LONGEST));
        }
        return new NamesForm(name, sortName, slug, wrong);
    }

    private static void limit(
            Map<String, String> wrong, String field, Map<Language, String> texts, int longest, Messages words) {
        texts.forEach((language, text) -> {
            if (text.length() > longest) {
                wrong.put(field + language, words.get("desk.facts.wrong.long", longest, text.length()));
            }
        });
    }

    /** The same, whose word for the address is taken. */
    NamesForm withSlugTaken(Messages words) {
        return new NamesForm(name, sortName, slug, Map.of("slug", words.get("desk.cannot.slug-taken", slug)));
    }

    /** Whether nothing is wrong. */
    boolean isRight() {
        return problems.isEmpty();
    }

    Slug slugValue() {
        return Slug.of(slug);
    }

    /** What is filled in as the name in a language. */
    public String nameIn(Language language) {
        return name.getOrDefault(language, "");
    }

    /** What is filled in as the form for lists in a language. */
    public String sortNameIn(Language language) {
        return sortName.getOrDefault(language, "");
    }

    /** What is wrong with a field. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }
}
