package org.parley.positions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A value in a document, JSON or YAML, that knows at which line it stands. */
sealed interface JsonValue {

    /** The line, from 1. */
    int line();

    /** An object. */
    record Members(int line, Map<String, JsonValue> fields) implements JsonValue {}

    /** A list. */
    record Items(int line, List<JsonValue> all) implements JsonValue {}

    /** A text, a number, true or false; null where there is nothing. */
    record Plain(int line, @Nullable Object value) implements JsonValue {}

    /**
     * Reads a JSON document.
     *
     * @throws MapRefused if it is none
     */
    static JsonValue read(String json) {
        return read(json, 1);
    }

    /**
     * Reads a JSON document that stands within another.
     *
     * @param line the line at which it begins
     * @throws MapRefused if it is none
     */
    static JsonValue read(String json, int line) {
        return Reading.all(Reading.JSON, json, line, "not-json");
    }

    /**
     * Reads a YAML document that stands within another.
     *
     * @param line the line at which it begins
     * @throws MapRefused if it is none
     */
    static JsonValue readYaml(String yaml, int line) {
        return Reading.all(Reading.YAML, yaml, line, "not-yaml");
    }

    /** How a document is read. */
    final class Reading {

        /** The most values of a document: more than any map has, fewer than fill the memory. */
        private static final int MOST = 2_000_000;

        /** How deep values may be nested: far deeper than any map is. */
        private static final int DEEPEST = 100;

        private static final JsonFactory JSON = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // So that a NaN is told as one, with its field.
                .build();
        private static final YAMLFactory YAML = YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(MapFile.MOST_BYTES)
                        .build())
                .build();

        private final JsonParser parser;
        private final int before;
        private final String otherwise;
        private int values;
        private int depth;

        private Reading(JsonParser parser, int before, String otherwise) {
            this.parser = parser;
            this.before = before;
            this.otherwise = otherwise;
        }

        private static JsonValue all(TokenStreamFactory factory, String document, int line, String otherwise) {
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
                Reading reading = new Reading(parser, line - 1, otherwise);
                reading.next();
                JsonValue value = reading.value();
                if (parser.nextToken() != null) {
                    throw reading.broken("");
                }
                return value;
            } catch (JacksonException broken) {
                int at = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
                throw MapRefused.of(new Problem(line - 1 + at, "", otherwise, List.of(broken.getOriginalMessage())));
            }
        }

        private MapRefused broken(String why) {
            return MapRefused.of(new Problem(line(), "", otherwise, List.of(why)));
        }

        private int line() {
            return before + Math.max(1, parser.currentTokenLocation().getLineNr());
        }

        private JsonToken next() {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw broken("");
            }
            return token;
        }

        private JsonValue value() {
            int line = line();
            if (++values > MOST) {
                throw MapRefused.of(new Problem(line, "", "many-values", List.of(MOST)));
            }
            if (++depth > DEEPEST) {
                throw broken("");
            }
            JsonValue value = value(line);
            depth--;
            return value;
        }

        private JsonValue value(int line) {
            return switch (parser.currentToken()) {
                case START_OBJECT -> {
                    Map<String, JsonValue> fields = new LinkedHashMap<>();
                    while (next() != JsonToken.END_OBJECT) {
                        String name = parser.currentName();
                        int named = line();
                        next();
                        if (fields.put(name, value()) != null) {
                            throw MapRefused.of(new Problem(named, name, "field-twice", List.of()));
                        }
                    }
                    yield new Members(line, fields);
                }
                case START_ARRAY -> {
                    List<JsonValue> all = new ArrayList<>();
                    while (next() != JsonToken.END_ARRAY) {
                        all.add(value());
                    }
                    yield new Items(line, all);
                }
                case VALUE_STRING -> new Plain(line, parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Plain(line, parser.getDoubleValue());
                case VALUE_TRUE -> new Plain(line, true);
                case VALUE_FALSE -> new Plain(line, false);
                default -> new Plain(line, null);
            };
        }
    }
}
