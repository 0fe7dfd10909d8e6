package org.parley.positions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** A value in a JSON document that knows at which line it stands. */
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
     * Reads a document.
     *
     * @throws MapRefused if it is no JSON
     */
    static JsonValue read(String json) {
        try (JsonParser parser = Reading.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            Reading.next(parser);
            JsonValue value = Reading.value(parser);
            if (parser.nextToken() != null) {
                throw MapRefused.of(
                        new Problem(parser.currentTokenLocation().getLineNr(), "", "not-json", List.of("")));
            }
            return value;
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw MapRefused.of(new Problem(line, "", "not-json", List.of(broken.getOriginalMessage())));
        }
    }

    /** How a document is read. */
    final class Reading {

        private static final JsonFactory FACTORY = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // So that a NaN is told as one, with its field.
                .build();

        private Reading() {}

        private static JsonToken next(JsonParser parser) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw MapRefused.of(new Problem(1, "", "not-json", List.of("")));
            }
            return token;
        }

        private static JsonValue value(JsonParser parser) {
            int line = parser.currentTokenLocation().getLineNr();
            return switch (parser.currentToken()) {
                case START_OBJECT -> {
                    Map<String, JsonValue> fields = new LinkedHashMap<>();
                    while (next(parser) != JsonToken.END_OBJECT) {
                        String name = parser.currentName();
                        next(parser);
                        fields.put(name, value(parser));
                    }
                    yield new Members(line, fields);
                }
                case START_ARRAY -> {
                    List<JsonValue> all = new ArrayList<>();
                    while (next(parser) != JsonToken.END_ARRAY) {
                        all.add(value(parser));
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
