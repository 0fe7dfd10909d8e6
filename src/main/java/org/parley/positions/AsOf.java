package org.parley.positions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.page.Parameters;
import org.springframework.web.context.request.WebRequest;

/** The day as of which a map is asked for: the parameter {@code asOf}. */
final class AsOf {

    private static final String NAME = "asOf";

    private AsOf() {}

    /**
     * The day that a request names, which may name nothing else; absent where it asks for the map as it is.
     *
     * @throws org.parley.page.WrongParameter if it is no day, or there is another parameter
     */
    static @Nullable LocalDate read(WebRequest request) {
        return Parameters.of(request, NAME).value(NAME, AsOf::day, "a day such as 2026-03-03");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
