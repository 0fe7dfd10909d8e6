package org.parley.positions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a part for forms that know no fields within fields, one value a name: {@code name.en} for a text in a language;
 * {@code value} with {@code value.low} and {@code value.high} for a range; JSON for a list.
 */
final class FlatFields {

    private static final Set<String> RANGES = Set.of("value", "salience", "capability", "within");
    private static final Set<String> LISTS = Set.of("groups", "points", "evidence", "shared", "signed", "readings");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "about",
            "side",
            "level",
            "veto",
            "voice",
            "track",
            "assumption",
            "scale",
            "reference",
            "outcome",
            "coder",
            "date",
            "flexibility",
            "means",
            "forbidden",
            "by",
            "text");

    private static final String BEST = "best";

    private FlatFields() {}

    /** Adds the fields of a part, those within others under their path. */
    static void flatten(String path, JsonNode fields, Map<String, Object> data) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode value = field.getValue();
            String name = path + (field.getKey().equals(BEST) ? "" : field.getKey());
            if (value.isObject()) {
                flatten(name + '.', value, data);
            } else {
                data.put(
                        name.endsWith(".") ? name.substring(0, name.length() - 1) : name,
                        value.isNumber() ? (Object) MapFile.number(value.doubleValue()) : plain(value));
            }
        }
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** The type of a value. */
    static String type(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof String ? "string" : "double";
    }

    /** The type of the values that a field of a position has. */
    static String typeOf(String name) {
        return RANGES.contains(field(name)) || name.equals("flexibility") ? "double" : "string";
    }

    /** Whether a name is one of a map's, not of the program that the file went through. */
    static boolean knows(String name) {
        String field = field(name);
        return RANGES.contains(field) || LISTS.contains(field) || FIELDS.contains(field);
    }

    private static String field(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Puts a value of a type into the fields of a part. */
    static void put(String name, String type, int line, String text, Map<String, JsonValue> fields) {
        String field = field(name);
        if (LISTS.contains(name)) {
            fields.put(name, JsonValue.read(text, line));
        } else if (RANGES.contains(field)) {
            String end = name.equals(field) ? BEST : name.substring(field.length() + 1);
            inner(field, line, fields).put(end, plain(type, line, text));
        } else if (name.equals(field)) {
            fields.put(name, plain(type, line, text));
        } else {
            put(name.substring(field.length() + 1), type, line, text, inner(field, line, fields));
        }
    }

    /** Makes a range that has no ends the number that it is. */
    static void done(Map<String, JsonValue> fields) {
        for (String range : RANGES) {
            if (fields.get(range) instanceof JsonValue.Members(int _, Map<String, JsonValue> ends)
                    && ends.size() == 1
                    && ends.get(BEST) instanceof JsonValue.Plain number) {
                fields.put(range, number);
            }
        }
    }

    private static Map<String, JsonValue> inner(String field, int line, Map<String, JsonValue> fields) {
        if (fields.get(field) instanceof JsonValue.Members(int _, Map<String, JsonValue> inner)) {
            return inner;
        }
        Map<String, JsonValue> inner = new LinkedHashMap<>();
        fields.put(field, new JsonValue.Members(line, inner));
        return inner;
    }

    private static JsonValue plain(String type, int line, String text) {
        return new JsonValue.Plain(
                line,
                switch (type) {
                    case "boolean" -> flag(text.strip());
                    case "int", "long", "float", "double" -> number(text.strip());
                    default -> text;
                });
    }

    /** True or false, in any case, as programs in Python write them; the text itself where it is neither. */
    private static Object flag(String text) {
        return text.equalsIgnoreCase("true") ? (Object) true : text.equalsIgnoreCase("false") ? false : text;
    }

    /** A number; the text itself where it is none, so that it is told as such with its field. */
    private static Object number(String text) {
        return text.matches("[-+]?[0-9]{1,30}(\\.[0-9]{0,30})?([eE][-+]?[0-9]{1,3})?")
                ? (Object) Double.valueOf(text)
                : text;
    }
}
