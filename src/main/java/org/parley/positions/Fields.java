package org.parley.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.outlook.Range;

/**
 * The fields of an object in a map file. What is wrong with one is noted, with its line, and something that fits is given in
 * its place, so that all that is wrong is found in one reading.
 */
final class Fields {

    /** The most characters of a text. */
    static final int LONGEST_TEXT = 10_000;

    /** The most characters of a word that is no text: a coder, a side. */
    static final int LONGEST_WORD = 200;

    /** What no XML can hold, some stores cannot, and nobody can see. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

    private static final Slug NONE = Slug.of("none");

    private final Map<String, JsonValue> fields;
    private final int line;
    private final String at;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    private Fields(Map<String, JsonValue> fields, int line, String at, Problems problems) {
        this.fields = fields;
        this.line = line;
        this.at = at;
        this.problems = problems;
    }

    static Fields of(JsonValue value, String at, Problems problems) {
        if (value instanceof JsonValue.Members(int line, Map<String, JsonValue> fields)) {
            return new Fields(fields, line, at, problems);
        }
        problems.add(value.line(), at, "object");
        return new Fields(Map.of(), value.line(), at, problems);
    }

    String path(String field) {
        return at.isEmpty() ? field : at + "." + field;
    }

    void wrong(String field, String key, Object... arguments) {
        JsonValue value = fields.get(field);
        problems.add(value == null ? line : value.line(), field.isEmpty() ? at : path(field), key, arguments);
    }

    boolean has(String field) {
        return value(field) != null;
    }

    Slug id(String field) {
        Slug id = optionalId(field);
        if (id == null && value(field) == null) {
            wrong(field, "missing");
        }
        return id == null ? NONE : id;
    }

    @Nullable
    Slug optionalId(String field) {
        JsonValue value = value(field);
        return value == null ? null : id(value, path(field));
    }

    List<Slug> ids(String field) {
        return items(field, DebateMap.MOST).stream()
                .map(item -> id(item, path(field)))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Slug id(JsonValue value, String where) {
        if (value instanceof JsonValue.Plain(int itsLine, @Nullable Object plain)) {
            try {
                if (plain instanceof String text) {
                    return Slug.of(text);
                }
            } catch (IllegalArgumentException malformed) {
                problems.add(itsLine, where, "id", plain);
                return null;
            }
        }
        problems.add(value.line(), where, "text");
        return null;
    }

    @Nullable
    String word(String field) {
        String text = string(field, LONGEST_WORD);
        return text == null || text.isBlank() ? null : text;
    }

    String string(String field) {
        String text = string(field, LONGEST_TEXT);
        return text == null ? "" : text;
    }

    private @Nullable String string(String field, int most) {
        JsonValue value = value(field);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonValue.Plain(int _, @Nullable Object plain) && plain instanceof String text) {
            if (text.length() > most) {
                wrong(field, "long", most);
                return null;
            }
            if (IMPOSSIBLE.matcher(text).find()) {
                wrong(field, "impossible");
                return null;
            }
            return text;
        }
        wrong(field, "text");
        return null;
    }

    /** A text in the languages that it is given in; one in quotes is English. */
    LocalText text(String field) {
        JsonValue value = value(field);
        if (value instanceof JsonValue.Members(int _, Map<String, JsonValue> byLanguage)) {
            Fields inner = of(value, path(field), problems);
            SortedMap<Language, String> texts = new TreeMap<>();
            for (String tag : byLanguage.keySet()) {
                try {
                    texts.put(Language.of(tag), inner.string(tag));
                } catch (IllegalArgumentException malformed) {
                    inner.wrong(tag, "language", tag);
                }
            }
            return new LocalText(texts);
        }
        String text = string(field, LONGEST_TEXT);
        return text == null ? LocalText.NONE : LocalText.of(Language.ENGLISH, text);
    }

    boolean flag(String field) {
        JsonValue value = value(field);
        if (value instanceof JsonValue.Plain(int _, @Nullable Object plain) && plain instanceof Boolean flag) {
            return flag;
        }
        if (value != null) {
            wrong(field, "flag");
        }
        return false;
    }

    <E extends Enum<E>> E constant(String field, E otherwise) {
        String text = word(field);
        E[] constants = otherwise.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        if (text != null) {
            wrong(
                    field,
                    "constant",
                    Arrays.stream(constants)
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")),
                    text);
        }
        return otherwise;
    }

    @Nullable
    Double optionalNumber(String field) {
        JsonValue value = value(field);
        return value == null ? null : number(value, path(field));
    }

    double number(String field) {
        Double number = optionalNumber(field);
        if (number == null && value(field) == null) {
            wrong(field, "missing");
        }
        return number == null ? 0 : number;
    }

    private @Nullable Double number(JsonValue value, String where) {
        if (value instanceof JsonValue.Plain(int _, @Nullable Object plain)
                && plain instanceof Double number
                && Double.isFinite(number)) {
            return number + 0.0; // A zero has no sign.
        }
        problems.add(value.line(), where, "number");
        return null;
    }

    /** A number; two or three in brackets; or an object with low, high and maybe best. */
    @Nullable
    Range optionalRange(String field) {
        JsonValue value = value(field);
        if (value instanceof JsonValue.Members) {
            Fields range = of(value, path(field), problems);
            double low = range.number("low");
            double high = range.number("high");
            Double best = range.optionalNumber("best");
            range.done();
            return best == null ? Range.between(low, high) : new Range(low, best, high);
        }
        if (value instanceof JsonValue.Items(int _, List<JsonValue> all)) {
            return listedRange(field, all);
        }
        Double number = value == null ? null : number(value, path(field));
        return number == null ? null : Range.exactly(number);
    }

    private Range listedRange(String field, List<JsonValue> all) {
        if (all.size() < 2 || all.size() > 3) {
            wrong(field, "range");
        }
        List<Double> numbers = all.stream()
                .map(item -> number(item, path(field)))
                .filter(Objects::nonNull)
                .toList();
        return switch (numbers.size()) {
            case 2 -> Range.between(numbers.getFirst(), numbers.getLast());
            case 3 -> new Range(numbers.get(0), numbers.get(1), numbers.get(2));
            default -> Range.exactly(0);
        };
    }

    @Nullable
    PartialDate optionalDate(String field) {
        String text = word(field);
        try {
            return text == null ? null : PartialDate.parse(text);
        } catch (RuntimeException malformed) {
            wrong(field, "date", text);
            return null;
        }
    }

    @Nullable
    Fields optional(String field) {
        JsonValue value = value(field);
        return value == null ? null : of(value, path(field), problems);
    }

    /** What a list of objects holds, as far as there are not too many. */
    <T> List<T> list(String field, int most, Function<Fields, T> read) {
        List<JsonValue> items = items(field, most);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Fields member = of(items.get(i), path(field) + "[" + i + "]", problems);
            all.add(read.apply(member));
            member.done();
        }
        return all;
    }

    private List<JsonValue> items(String field, int most) {
        JsonValue value = value(field);
        if (value instanceof JsonValue.Items(int _, List<JsonValue> all)) {
            if (all.size() > most) {
                wrong(field, "many", all.size(), most);
                return List.of();
            }
            return all;
        }
        if (value != null) {
            wrong(field, "list");
        }
        return List.of();
    }

    /** Notes what nobody asked for: a field that is misspelled would else be passed over in silence. */
    void done() {
        for (String field : fields.keySet()) {
            if (!asked.contains(field)) {
                wrong(field, "unknown-field");
            }
        }
    }

    private @Nullable JsonValue value(String field) {
        asked.add(field);
        JsonValue value = fields.get(field);
        return value instanceof JsonValue.Plain(int _, @Nullable Object plain) && plain == null ? null : value;
    }
}
