package org.parley.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object in a JSON document that knows where it stands, and says so where something in it is wrong. */
final class JsonObject {

    private static final String ENGLISH = "en";

    private final JsonNode node;
    private final String at;
    private final Set<String> asked = new HashSet<>();

    private JsonObject(JsonNode node, String at) {
        this.node = node;
        this.at = at;
    }

    static JsonObject of(JsonNode node, String at) {
        Unfit.unless(node.isObject(), at, "an object in braces is expected here, with named fields");
        return new JsonObject(node, at);
    }

    String text(String field) {
        String text = optionalText(field);
        Unfit.unless(text != null, path(field), "it is missing; give a text");
        return Objects.requireNonNull(text);
    }

    String text(String field, String otherwise) {
        String text = optionalText(field);
        return text == null ? otherwise : text;
    }

    @Nullable
    String optionalText(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        Unfit.unless(value.isString(), path(field), "a text in quotes is expected here, not " + value);
        return value.stringValue();
    }

    String name(String field, String otherwise) {
        String name = optionalName(field);
        return name == null ? otherwise : name;
    }

    /** A text; of one that is given by language, the English one, or the first where there is none. */
    @Nullable
    String optionalName(String field) {
        JsonNode value = value(field);
        if (value == null || !value.isObject()) {
            return optionalText(field);
        }
        String language = value.has(ENGLISH)
                ? ENGLISH
                : value.propertyNames().stream().findFirst().orElse(ENGLISH);
        return new JsonObject(value, path(field)).optionalText(language);
    }

    /** Lets fields stand that say nothing to whoever computes. */
    void passOver(String... fields) {
        asked.addAll(Arrays.asList(fields));
    }

    boolean flag(String field) {
        JsonNode value = value(field);
        Unfit.unless(value == null || value.isBoolean(), path(field), "true or false is expected here, not " + value);
        return value != null && value.booleanValue();
    }

    <E extends Enum<E>> E constant(String field, E otherwise) {
        String text = optionalText(field);
        if (text == null) {
            return otherwise;
        }
        E[] constants = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(constants)
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Unfit(
                        path(field),
                        "it must be one of "
                                + Arrays.stream(constants)
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ", not " + text));
    }

    double number(String field) {
        Double number = optionalNumber(field);
        Unfit.unless(number != null, path(field), "it is missing; give a number");
        return Objects.requireNonNull(number);
    }

    @Nullable
    Double optionalNumber(String field) {
        JsonNode value = value(field);
        return value == null ? null : number(value, path(field));
    }

    Range range(String field) {
        Range range = optionalRange(field);
        Unfit.unless(range != null, path(field), "it is missing; give a number or a range of numbers");
        return Objects.requireNonNull(range);
    }

    /** A number; two or three in brackets, from the lowest to the highest; or an object with low, high and maybe best. */
    @Nullable
    Range optionalRange(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        String path = path(field);
        if (value.isArray()) {
            double[] numbers = new double[value.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number(value.get(i), path + "[" + i + "]");
            }
            return switch (numbers.length) {
                case 2 -> Range.between(numbers[0], numbers[1]);
                case 3 -> new Range(numbers[0], numbers[1], numbers[2]);
                default -> throw new Unfit(path, "a range has two numbers, or three with the best in the middle");
            };
        }
        if (value.isObject()) {
            JsonObject range = of(value, path);
            double low = range.number("low");
            double high = range.number("high");
            Double best = range.optionalNumber("best");
            range.done();
            return best == null ? Range.between(low, high) : new Range(low, best, high);
        }
        return Range.exactly(number(value, path));
    }

    @Nullable
    JsonObject optional(String field) {
        JsonNode value = value(field);
        return value == null ? null : of(value, path(field));
    }

    List<JsonObject> list(String field) {
        JsonNode value = value(field);
        List<JsonObject> all = new ArrayList<>();
        if (value != null) {
            Unfit.unless(value.isArray(), path(field), "a list in brackets is expected here");
            for (int i = 0; i < value.size(); i++) {
                all.add(of(value.get(i), path(field) + "[" + i + "]"));
            }
        }
        return all;
    }

    /** Refuses what nobody asked for: a field that is misspelled would else be passed over in silence. */
    void done() {
        for (String field : node.propertyNames()) {
            Unfit.unless(asked.contains(field), path(field), "there is no such field here");
        }
    }

    private @Nullable JsonNode value(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static double number(JsonNode value, String path) {
        Unfit.unless(value.isNumber(), path, "a number is expected here, not " + value);
        double number = value.doubleValue();
        Unfit.unless(Double.isFinite(number), path, "this is not a number: " + number);
        return number;
    }

    private String path(String field) {
        return at.isEmpty() ? field : at + "." + field;
    }
}
