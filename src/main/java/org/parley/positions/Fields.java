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

    private static final Slug NONE = Slug.of("none");

    private final Map<String, JsonValue> fields;
    private final int line;
    private final @Nullable Fields parent;
    private final String name;
    private final int index;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonValue value, @Nullable Fields parent, String name, int index, Problems problems) {
        this.line = value.line();
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.problems = problems;
        if (value instanceof JsonValue.Members(int _, Map<String, JsonValue> members)) {
            this.fields = members;
        } else {
            this.fields = Map.of();
            problems.add(line, at(), "object");
        }
    }

    /** The fields of an object that stands in no other. */
    static Fields of(JsonValue value, Problems problems) {
        return new Fields(value, null, "", -1, problems);
    }

    private Fields inner(JsonValue value, String field, int number) {
        return new Fields(value, this, field, number, problems);
    }

    /** Where the object stands. It is put together when something is wrong, for most objects never. */
    private String at() {
        if (parent == null) {
            return "";
        }
        return parent.path(name) + (index < 0 ? "" : "[" + index + "]");
    }

    private String path(String field) {
        String at = at();
        return at.isEmpty() ? field : at + "." + field;
    }

    void wrong(String field, String key, Object... arguments) {
        JsonValue value = fields.get(field);
        problems.add(value == null ? line : value.line(), field.isEmpty() ? at() : path(field), key, arguments);
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
        return value == null ? null : id(value, field);
    }

    List<Slug> ids(String field) {
        return items(field, DebateMap.MOST).stream()
                .map(item -> id(item, field))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Slug id(JsonValue value, String field) {
        if (value instanceof JsonValue.Plain(int itsLine, @Nullable Object plain)) {
            try {
                if (plain instanceof String text) {
                    return Slug.of(text);
                }
            } catch (IllegalArgumentException malformed) {
                problems.add(itsLine, path(field), "id", plain);
                return null;
            }
        }
        problems.add(value.line(), path(field), "text");
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
            if (impossible(text)) {
                wrong(field, "impossible");
                return null;
            }
            return text;
        }
        wrong(field, "text");
        return null;
    }

    /** Whether there is something in a text that no XML can hold, some stores cannot, and nobody can see. */
    private static boolean impossible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if ((one < ' ' && one != '\t' && one != '\n' && one != '\r') || one == 0x7F || one >= 0xFFFE) {
                return true;
            }
            if (Character.isSurrogate(one)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(one, text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** A text in the languages that it is given in; one in quotes is English. */
    LocalText text(String field) {
        JsonValue value = value(field);
        if (value instanceof JsonValue.Members(int _, Map<String, JsonValue> byLanguage)) {
            Fields inner = inner(value, field, -1);
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
        return value == null ? null : number(value, field);
    }

    double number(String field) {
        Double number = optionalNumber(field);
        if (number == null && value(field) == null) {
            wrong(field, "missing");
        }
        return number == null ? 0 : number;
    }

    private @Nullable Double number(JsonValue value, String field) {
        if (value instanceof JsonValue.Plain(int _, @Nullable Object plain)
                && plain instanceof Double number
                && Double.isFinite(number)) {
            return number + 0.0; // A zero has no sign.
        }
        problems.add(value.line(), path(field), "number");
        return null;
    }

    /** A number; two or three in brackets; or an object with low, high and maybe best. */
    @Nullable
    Range optionalRange(String field) {
        JsonValue value = value(field);
        if (value instanceof JsonValue.Members) {
            Fields range = inner(value, field, -1);
            double low = range.number("low");
            double high = range.number("high");
            Double best = range.optionalNumber("best");
            range.done();
            return best == null ? Range.between(low, high) : new Range(low, best, high);
        }
        if (value instanceof JsonValue.Items(int _, List<JsonValue> all)) {
            return listedRange(field, all);
        }
        Double number = value == null ? null : number(value, field);
        return number == null ? null : Range.exactly(number);
    }

    private Range listedRange(String field, List<JsonValue> all) {
        if (all.size() < 2 || all.size() > 3) {
            wrong(field, "range");
        }
        List<Double> numbers = all.stream()
                .map(item -> number(item, field))
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
        return value == null ? null : inner(value, field, -1);
    }

    /** What a list of objects holds, as far as there are not too many. */
    <T> List<T> list(String field, int most, Function<Fields, T> read) {
        List<JsonValue> items = items(field, most);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Fields member = inner(items.get(i), field, i);
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
