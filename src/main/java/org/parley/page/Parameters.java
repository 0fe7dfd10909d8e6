package org.parley.page;

import java.util.Arrays;
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

    private final WebRequest request;

    private Parameters(WebRequest request) {
        this.request = request;
    }

    /**
     * The parameters of a request that knows these.
     *
     * @throws WrongParameter if the request has another, or one of these twice
     */
    public static Parameters of(WebRequest request, String... known) {
        Set<String> names = new TreeSet<>(Arrays.asList(known));
        given(request).forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new WrongParameter(
                        name,
                        "There is no parameter of this name"
                                + (names.isEmpty() ? "." : "; there are: " + String.join(", ", names) + "."));
            }
            if (values.length > 1) {
                throw new WrongParameter(name, "The parameter is given more than once.");
            }
        });
        return new Parameters(request);
    }

    private static Map<String, String[]> given(WebRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException malformed) {
            throw new WrongParameter("query", "What stands after the question mark cannot be decoded.");
        }
    }

    /** A text; absent where it is not given or blank. */
    public @Nullable String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
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
