package org.parley.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a word of a query is confined to by the name before its colon, in English or in Japanese. */
enum Scope {
    TITLE(Part.TITLE, null, "title", "題名", "タイトル"),
    AUTHOR(Part.AUTHOR, null, "author", "著者", "筆者"),
    INSTITUTION(Part.INSTITUTION, null, "institution", "機関", "所属"),
    SERIES(Part.SERIES, null, "series", "連載", "シリーズ"),
    SECTION(null, Dimension.SECTION, "section", "部門"),
    KIND(null, Dimension.KIND, "kind", "種類"),
    YEAR(null, Dimension.YEAR, "year", "年"),
    LANGUAGE(null, Dimension.LANGUAGE, "lang", "language", "言語");

    private final @Nullable Part part;
    private final @Nullable Dimension dimension;
    private final String names;

    Scope(@Nullable Part part, @Nullable Dimension dimension, String... names) {
        this.part = part;
        this.dimension = dimension;
        this.names = String.join("|", names);
    }

    /** The scope of this name. */
    static Optional<Scope> named(String name) {
        return Arrays.stream(values())
                .filter(scope -> name.toLowerCase(Locale.ROOT).matches(scope.names))
                .findFirst();
    }

    /** All names, as alternatives of a regular expression. */
    static String alternatives() {
        return Arrays.stream(values()).map(scope -> scope.names).collect(Collectors.joining("|", "(?i:", ")"));
    }

    /** The part whose words are meant, or nothing where a property is. */
    @Nullable
    Part part() {
        return part;
    }

    /** The property that is meant, or nothing where words are. */
    @Nullable
    Dimension dimension() {
        return dimension;
    }
}
