package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.PartialDate;

/**
 * A property to narrow results by, as the page shows it.
 *
 * @param dimension the property
 * @param heading what it is called
 * @param links what it can be narrowed to
 */
public record FilterView(Dimension dimension, String heading, List<Link> links) {

    /**
     * A value to narrow results to; the chosen one leads to results that are not narrowed by it.
     *
     * @param label what it is called
     * @param language the language of the label
     * @param count how many editions have it
     * @param path where it leads, without the language
     */
    public record Link(String label, Language language, int count, boolean chosen, String path) {}

    /** The properties that make a difference to these results. */
    static List<FilterView> of(SearchResults results, SearchAddress address, Messages words) {
        List<FilterView> views = new ArrayList<>();
        results.counts().forEach((dimension, counts) -> {
            List<Link> links = new ArrayList<>();
            for (SearchResults.Count count : counts) {
                links.add(new Link(
                        label(dimension, count.value(), count.name(), words),
                        count.name().languageFor(words.language()),
                        count.count(),
                        count.chosen(),
                        address.narrowed(dimension, count.chosen() ? null : count.value())));
            }
            if (!links.isEmpty()) {
                views.add(new FilterView(dimension, words.get("search.by." + dimension), links));
            }
        });
        return views;
    }

    /** The filters that are set, each leading to results without it. */
    static List<Link> chosen(SearchResults results, SearchAddress address, Messages words) {
        List<Link> chosen = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String value = results.request().chosen(dimension);
            if (value != null) {
                LocalText name = results.counts().getOrDefault(dimension, List.of()).stream()
                        .filter(SearchResults.Count::chosen)
                        .map(SearchResults.Count::name)
                        .findFirst()
                        .orElse(LocalText.NONE);
                String label = words.get(
                        "search.chosen", words.get("search.by." + dimension), label(dimension, value, name, words));
                chosen.add(new Link(label, words.language(), 0, true, address.narrowed(dimension, null)));
            }
        }
        return chosen;
    }

    /** What a value is called; an author by their name, where it is known. */
    static String label(Dimension dimension, String value, @Nullable LocalText name, Messages words) {
        return switch (dimension) {
            case SECTION -> words.get("section." + value);
            case KIND -> words.get("kind." + value);
            case YEAR -> PartialDate.of(Integer.parseInt(value)).in(words.language());
            case LANGUAGE -> Language.of(value).nameIn(words.language());
            case AUTHOR -> name == null || name.isEmpty() ? value : name.in(words.language());
        };
    }
}
