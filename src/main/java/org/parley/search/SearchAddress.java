package org.parley.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the addresses, without the language, of a search and of others that differ from it in one thing. */
public final class SearchAddress {

    private final String text;
    private final Map<Dimension, String> chosen = new EnumMap<>(Dimension.class);
    private final int page;
    private final boolean across;

    SearchAddress(SearchRequest request) {
        text = request.text();
        page = request.page();
        across = request.across();
        for (Dimension dimension : Dimension.values()) {
            String value = request.chosen(dimension);
            if (value != null) {
                chosen.put(dimension, value);
            }
        }
    }

    /** The search itself. */
    public String same() {
        return address(text, chosen, page, across);
    }

    /** Another page of its results. */
    public String page(int number) {
        return address(text, chosen, number, across);
    }

    /** The same for another text. */
    public String text(String other) {
        return address(other, chosen, 1, across);
    }

    /** The same, narrowed by a property to a value; or to any. */
    public String narrowed(Dimension dimension, @Nullable String value) {
        Map<Dimension, String> other = new EnumMap<>(chosen);
        if (value == null) {
            other.remove(dimension);
        } else {
            other.put(dimension, value);
        }
        return address(text, other, 1, across);
    }

    /** The same with words of the other language looked for, or not. */
    public String across(boolean other) {
        return address(text, chosen, 1, other);
    }

    /** What it is narrowed to, each under the name of its parameter. */
    public Map<String, String> filters() {
        Map<String, String> filters = new java.util.LinkedHashMap<>();
        chosen.forEach((dimension, value) -> filters.put(parameter(dimension), word(dimension, value)));
        if (!across) {
            filters.put("across", "no");
        }
        return filters;
    }

    private static String address(String text, Map<Dimension, String> chosen, int page, boolean across) {
        StringBuilder address = new StringBuilder("/search?q=").append(encoded(text));
        chosen.forEach((dimension, value) ->
                address.append('&').append(parameter(dimension)).append('=').append(encoded(word(dimension, value))));
        if (!across) {
            address.append("&across=no");
        }
        return page == 1
                ? address.toString()
                : address.append("&page=").append(page).toString();
    }

    private static String parameter(Dimension dimension) {
        return dimension == Dimension.LANGUAGE ? "lang" : dimension.word();
    }

    private static String word(Dimension dimension, String value) {
        return dimension == Dimension.SECTION || dimension == Dimension.KIND
                ? value.toLowerCase(Locale.ROOT).replace('_', '-')
                : value;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
