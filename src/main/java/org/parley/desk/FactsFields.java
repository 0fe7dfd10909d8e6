package org.parley.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.PlainText;
import org.springframework.util.MultiValueMap;

/**
 * Reads the form of a piece's facts from what a browser sends: {@code author-2-person}, {@code author-2-institution-1-name-ja}.
 * Of each author and of each institution there are fields numbered from 1, whether filled in or not.
 */
final class FactsFields {

    /** What is kept at most of what was typed into one field; what is too long for its purpose is told so all the same. */
    private static final int LONGEST = 20_000;

    private final MultiValueMap<String, String> fields;
    private final Languages languages;

    private FactsFields(MultiValueMap<String, String> fields, Languages languages) {
        this.fields = fields;
        this.languages = languages;
    }

    static FactsForm read(MultiValueMap<String, String> fields, Languages languages) {
        FactsFields reading = new FactsFields(fields, languages);
        return new FactsForm(
                reading.text("kind"),
                reading.text("section"),
                reading.has("date-follows"),
                reading.text("date"),
                reading.byLanguage("series"),
                reading.text("number"),
                reading.text("slug"),
                reading.authors(),
                reading.text("seen"));
    }

    private List<FactsForm.Author> authors() {
        List<FactsForm.Author> authors = new ArrayList<>();
        for (int n = 1; n <= FactsForm.MOST_AUTHORS && has("author-" + n); n++) {
            String prefix = "author-" + n;
            List<Choice> institutions = new ArrayList<>();
            for (int m = 1; m <= FactsForm.MOST_INSTITUTIONS && has(prefix + "-institution-" + m + "-there"); m++) {
                institutions.add(choice(prefix + "-institution-" + m));
            }
            authors.add(new FactsForm.Author(
                    choice(prefix + "-person"),
                    text(prefix + "-held"),
                    byLanguage(prefix + "-affiliation"),
                    institutions));
        }
        return authors;
    }

    private Choice choice(String field) {
        return new Choice(
                text(field),
                text(field + "-find"),
                has(field + "-new"),
                byLanguage(field + "-name"),
                byLanguage(field + "-sort"),
                has(field + "-another"));
    }

    private Map<Language, String> byLanguage(String field) {
        Map<Language, String> texts = new HashMap<>();
        for (Language language : languages.all()) {
            String text = text(field + "-" + language);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private boolean has(String field) {
        return fields.containsKey(field);
    }

    /** What was filled in, the first that is not blank: a script may have added an empty field beside a choice. */
    private String text(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(text -> PlainText.line(text.length() > LONGEST ? text.substring(0, LONGEST) : text))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
