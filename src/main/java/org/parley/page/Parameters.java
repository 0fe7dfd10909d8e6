package org.parley.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Slug;
import org.springframework.web.context.request.WebRequest;

/** Reads the parameters of a request; what cannot be read is a {@link WrongParameter} that names it. */
public final class Parameters {

    private static final int LAST_PAGE = 100_000;

    private final Map<String, String[]> values;

    private Parameters(Map<String, String[]> values) {
        this.values = values;
    }

    /**
     * The parameters of a request that knows these.
     *
     * @throws WrongParameter if the request has another, or one of these twice
     */
    public static Parameters of(WebRequest request, String... known) {
        return of(given(request), known);
    }

    /**
     * What stands behind a question mark, read as the parameters of a request are.
     *
     * @throws WrongParameter if it has another than those known, or one of them twice, or cannot be decoded
     */
    public static Parameters ofQuery(String query, String... known) {
        Map<String, String[]> values = new HashMap<>();
        try {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
                String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (!name.isEmpty()) {
                    values.merge(name, new String[] {value}, (one, other) -> new String[] {one[0], other[0]});
                }
            }
        } catch (IllegalArgumentException malformed) {
            throw cannotBeDecoded();
        }
        return of(values, known);
    }

    private static Parameters of(Map<String, String[]> values, String... known) {
        Set<String> names = new TreeSet<>(Arrays.asList(known));
        values.forEach((name, given) -> {
            if (!names.contains(name)) {
                throw new WrongParameter(
                        name,
                        "There is no parameter of this name"
                                + (names.isEmpty() ? "." : "; there are: " + String.join(", ", names) + "."));
            }
            if (given.length > 1) {
                throw new WrongParameter(name, "The parameter is given more than once.");
            }
        });
        return new Parameters(values);
    }

    private static Map<String, String[]> given(WebRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException malformed) {
            throw cannotBeDecoded();
        }
    }

    private static WrongParameter cannotBeDecoded() {
        return new WrongParameter("query", "What stands after the question mark cannot be decoded.");
    }

    /** A text; absent where it is not given or blank. */
    public @Nullable String text(String name) {
        String[] given = values.get(name);
        return given == null || given[0].isBlank() ? null : given[0].strip();
    }

    /** Something that a text is read into; the reading says by an empty answer that it is none. */
    public <T> @Nullable T value(String name, Function<String, Optional<T>> reading, String expected) {
        String text = text(name);
        return text == null
                ? null
                : reading.apply(text).orElseThrow(() -> new WrongParameter(name, "It takes " + expected + "."));
    }

    /** A constant, in any case and with hyphens or underscores. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        E[] all = type.getEnumConstants();
        String expected = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ", "one of ", ""));
        return value(
                name,
                text -> Arrays.stream(all)
                        .filter(constant -> constant.name()
                                .equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .findFirst(),
                expected);
    }

    /** A number of at most nine digits. */
    public @Nullable Integer number(String name, String expected) {
        return value(
                name,
                text -> text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                expected);
    }

    /** A year. */
    public @Nullable Integer year(String name) {
        return value(name, text -> number(text, 1, 9999), "a year such as 2006");
    }

    /** Which page of a list is asked for; the first where it is not said. */
    public int page(String name) {
        Integer page = value(name, text -> number(text, 1, LAST_PAGE), "a number from 1 to " + LAST_PAGE);
        return page == null ? 1 : page;
    }

    /** Reads a text as a slug. */
    public static Optional<Slug> slug(String text) {
        try {
            return Optional.of(Slug.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            return number < least || number > most ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
