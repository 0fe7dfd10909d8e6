package org.parley.newsletter;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.page.Parameters;
import org.parley.publishing.PieceKind;
import org.parley.publishing.Section;

/**
 * A search that a reader wants to be told of: what stands behind the question mark of the search page, in one fixed order and
 * spelling, so that two readers who search for the same are on one list.
 *
 * @param properties the text searched for under {@code q}, and what it is narrowed to under the names of the search page
 */
record SavedSearch(Map<String, String> properties) {

    private static final List<String> NAMES = List.of("q", "lang", "section", "kind", "year", "author");
    private static final int LONGEST_TEXT = 200;

    /** Reads a query; nothing where it is none that the search page takes. */
    static Optional<SavedSearch> of(String query) {
        if (query.length() > ReaderList.LONGEST) {
            return Optional.empty();
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (value == null || !NAMES.contains(name) || given.put(name, value) != null) {
                return Optional.empty();
            }
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = given.get(name);
            if (value != null && !value.isBlank()) {
                String line = PlainText.line(value);
                if (!isValue(name, line)) {
                    return Optional.empty();
                }
                properties.put(name, line);
            }
        }
        SavedSearch search = new SavedSearch(properties);
        return properties.isEmpty() || search.query().length() > ReaderList.LONGEST
                ? Optional.empty()
                : Optional.of(search);
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static boolean isValue(String name, String value) {
        return switch (name) {
            case "q" -> value.length() <= LONGEST_TEXT;
            case "lang" -> value.matches("[a-z]{2,3}");
            case "section" -> Section.ofSlug(value).isPresent();
            case "kind" -> kind(value).isPresent();
            case "year" -> value.matches("[1-9][0-9]{0,3}");
            default -> Parameters.slug(value).isPresent();
        };
    }

    private static Optional<PieceKind> kind(String word) {
        return List.of(PieceKind.values()).stream()
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /** What stands behind the question mark of the search page. */
    String query() {
        return properties.entrySet().stream()
                .map(property ->
                        property.getKey() + "=" + URLEncoder.encode(property.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is searched for, in words. */
    String in(Messages words) {
        return properties.entrySet().stream()
                .map(property -> word(property.getKey(), property.getValue(), words))
                .collect(Collectors.joining(words.get("comma")));
    }

    private static String word(String name, String value, Messages words) {
        return switch (name) {
            case "q" -> words.get("reader.list.quoted", value);
            case "lang" -> Language.of(value).nameIn(words.language());
            case "section" ->
                words.get("section."
                        + Objects.requireNonNull(Section.ofSlug(value).orElse(null)));
            case "kind" ->
                words.get("kind." + Objects.requireNonNull(kind(value).orElse(null)));
            default -> value;
        };
    }
}
