package org.parley.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.page.WrongParameter;

/**
 * A search that somebody wants to be told of: what stands behind the question mark of the search page, in one fixed order and
 * spelling, so that two readers who search for the same are on one list.
 */
public final class SavedSearch {

    /** The most characters that it may have behind the question mark. */
    public static final int LONGEST = 2_000;

    /** The path of its feed, without the language and what stands behind the question mark. */
    static final String FEED = "/search/feed.atom";

    private final SearchRequest request;

    private SavedSearch(SearchRequest request) {
        this.request = request;
    }

    /** What a reader asked for on the search page, as far as it can be saved. */
    static Optional<SavedSearch> of(SearchRequest asked) {
        SavedSearch search = new SavedSearch(asked.with(PlainText.line(asked.text())));
        return search.request.isBlank() || search.query().length() > LONGEST ? Optional.empty() : Optional.of(search);
    }

    /** Reads what stands behind the question mark as the search page does; nothing where the page would search for nothing. */
    public static Optional<SavedSearch> of(String query, Languages languages) {
        if (query.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(SearchParameters.read(query, languages));
        } catch (WrongParameter _) {
            return Optional.empty();
        }
    }

    /** What stands behind the question mark of the search page. */
    public String query() {
        Map<String, String> filters = new SearchAddress(request).filters();
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!request.text().isEmpty()) {
            parameters.put("q", request.text());
        }
        String language = filters.remove("lang");
        if (language != null) {
            parameters.put("lang", language);
        }
        parameters.putAll(filters);
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The path of its feed, without the language. */
    public String feed() {
        return FEED + '?' + query();
    }

    /** The path of the page that shows the same, without the language. */
    public String page() {
        return "/search?" + query();
    }

    /** What is searched for; it may be asked again. */
    SearchRequest request() {
        return request;
    }

    /** What is searched for, in words. */
    public String in(Messages words) {
        List<String> parts = new ArrayList<>();
        if (!request.text().isEmpty()) {
            parts.add(words.get("search.saved.text", request.text()));
        }
        for (Dimension dimension : Dimension.values()) {
            String value = request.chosen(dimension);
            if (value != null) {
                parts.add(FilterView.label(dimension, value, null, words));
            }
        }
        if (!request.across()) {
            parts.add(words.get("search.saved.alone"));
        }
        return String.join(words.get("comma"), parts);
    }
}
