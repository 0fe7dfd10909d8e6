package org.parley.publishing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A body as one JSON array of blocks, each an object of the serial form: how texts travel between the desk and the page.
 *
 * <p>Reading is strict, unlike reading what the store holds: a field that a block does not have, or a value of another
 * kind, is refused with a message that names the block by its number from 1.
 */
public final class BlocksJson {

    /** The most characters of JSON that are read. */
    public static final int MOST_CHARACTERS = 2_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "paragraph", Set.of("text"),
            "heading", Set.of("level", "text"),
            "quotation", Set.of("paragraphs"),
            "list", Set.of("ordered", "items"),
            "table", Set.of("caption", "header", "rows"),
            "figure", Set.of("source", "alternative", "caption"),
            "footnote", Set.of("text"));
    private static final Set<String> MARKS = Set.of("em", "strong", "sub", "sup");

    private BlocksJson() {}

    /** The array. */
    public static String write(Body body) {
        return JSON.writeValueAsString(nodes(body.blocks()));
    }

    /** One block, as it stands in the array. */
    public static String write(Block block) {
        return JSON.writeValueAsString(SerialForm.write(block));
    }

    private static ArrayNode nodes(List<Block> blocks) {
        ArrayNode array = JSON.createArrayNode();
        blocks.forEach(block -> array.add(SerialForm.write(block)));
        return array;
    }

    /**
     * Reads an array.
     *
     * @throws TextException if it is too long, is no such array, or its blocks make no body
     */
    public static Body read(String json) {
        return read(tree(json));
    }

    /**
     * Reads an array that is part of a larger document; the size of that one is its reader's to limit.
     *
     * @throws TextException if it is no such array, or its blocks make no body
     */
    public static Body read(JsonNode array) {
        if (!array.isArray()) {
            throw new TextException("not-blocks");
        }
        List<Block> blocks = new ArrayList<>();
        for (JsonNode node : array) {
            blocks.add(numbered(node, blocks.size() + 1));
        }
        return new Body(blocks);
    }

    /**
     * Reads one block.
     *
     * @throws TextException if it is too long or no block
     */
    public static Block readBlock(String json) {
        return numbered(tree(json), 1);
    }

    private static JsonNode tree(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw new TextException("characters-with-marks", MOST_CHARACTERS, json.length());
        }
        try {
            return JSON.readTree(json);
        } catch (JacksonException malformed) {
            throw new TextException("not-json", malformed.getOriginalMessage());
        }
    }

    private static Block numbered(JsonNode node, int number) {
        try {
            check(node);
            return SerialForm.block(node);
        } catch (TextException wrong) {
            throw at(number, node, wrong);
        } catch (IllegalArgumentException wrong) {
            throw at(number, node, new TextException("malformed", String.valueOf(wrong.getMessage())));
        }
    }

    private static TextException at(int number, JsonNode node, TextException reason) {
        String type = node.path("type").asString("");
        return FIELDS.containsKey(type)
                ? new TextException("block-of-type", number, TextException.Word.ofType(type), reason)
                : new TextException("block", number, reason);
    }

    private static void check(JsonNode node) {
        require(node.isObject(), "no-object");
        require(node.path("type").isString(), "no-type");
        String type = node.path("type").asString();
        Set<String> fields = FIELDS.get(type);
        require(fields != null, "unknown-type", shown(type));
        for (String name : node.propertyNames()) {
            require(
                    name.equals("id") || name.equals("type") || (fields != null && fields.contains(name)),
                    "unknown-field",
                    shown(name));
        }
        require(node.path("id").isString(), "no-id");
        fields(node, type);
    }

    private static void fields(JsonNode node, String type) {
        switch (type) {
            case "quotation" -> lines(node, "paragraphs");
            case "list" -> {
                require(node.path("ordered").isBoolean(), "no-boolean", "ordered");
                lines(node, "items");
            }
            case "table" -> {
                line(node.path("caption"), "caption");
                lines(node, "header");
                require(node.path("rows").isArray(), "no-array", "rows");
                node.path("rows").forEach(row -> {
                    require(row.isArray(), "no-row");
                    row.forEach(cell -> line(cell, "rows"));
                });
            }
            case "figure" -> {
                require(node.path("source").isString(), "no-string", "source");
                require(node.path("alternative").isString(), "no-string", "alternative");
                line(node.path("caption"), "caption");
            }
            case "heading" -> {
                require(node.path("level").isInt(), "no-level");
                line(node.path("text"), "text");
            }
            default -> line(node.path("text"), "text");
        }
    }

    private static void lines(JsonNode node, String field) {
        require(node.path(field).isArray(), "no-array", field);
        node.path(field).forEach(line -> line(line, field));
    }

    private static void line(JsonNode line, String field) {
        require(line.isArray(), "no-line", field);
        line.forEach(inline -> require(inline.isString() || isReference(inline) || isRun(inline), "no-run", field));
    }

    private static boolean isReference(JsonNode inline) {
        return inline.isObject() && inline.size() == 1 && inline.path("note").isString();
    }

    private static boolean isRun(JsonNode inline) {
        return inline.isObject()
                && inline.path("text").isString()
                && inline.properties().stream().allMatch(field -> switch (field.getKey()) {
                    case "text", "link" -> field.getValue().isString();
                    default ->
                        MARKS.contains(field.getKey()) && field.getValue().isBoolean();
                });
    }

    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new TextException(key, arguments);
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
