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
            throw new TextException("a text is an array of blocks");
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
            throw new TextException(
                    "a text has at most " + MOST_CHARACTERS + " characters with its marks, not " + json.length());
        }
        try {
            return JSON.readTree(json);
        } catch (JacksonException malformed) {
            throw new TextException("the text is not JSON: " + malformed.getOriginalMessage());
        }
    }

    private static Block numbered(JsonNode node, int number) {
        try {
            check(node);
            return SerialForm.block(node);
        } catch (IllegalArgumentException | TextException wrong) {
            String type = node.path("type").asString("");
            String kind = FIELDS.containsKey(type) ? " (" + type + ")" : "";
            throw new TextException("block " + number + kind + ": " + wrong.getMessage());
        }
    }

    private static void check(JsonNode node) {
        require(node.isObject(), "it is not an object");
        require(node.path("type").isString(), "it has no type");
        String type = node.path("type").asString();
        Set<String> fields = FIELDS.get(type);
        require(fields != null, "no block is of type \"" + shown(type) + "\"");
        for (String name : node.propertyNames()) {
            require(
                    name.equals("id") || name.equals("type") || (fields != null && fields.contains(name)),
                    "it has no field \"" + shown(name) + "\"");
        }
        require(node.path("id").isString(), "it has no id");
        fields(node, type);
    }

    private static void fields(JsonNode node, String type) {
        switch (type) {
            case "quotation" -> lines(node, "paragraphs");
            case "list" -> {
                require(node.path("ordered").isBoolean(), "\"ordered\" is true or false");
                lines(node, "items");
            }
            case "table" -> {
                line(node.path("caption"), "caption");
                lines(node, "header");
                require(node.path("rows").isArray(), "\"rows\" is an array");
                node.path("rows").forEach(row -> {
                    require(row.isArray(), "a row is an array of cells");
                    row.forEach(cell -> line(cell, "rows"));
                });
            }
            case "figure" -> {
                require(node.path("source").isString(), "\"source\" is a string");
                require(node.path("alternative").isString(), "\"alternative\" is a string");
                line(node.path("caption"), "caption");
            }
            case "heading" -> {
                require(node.path("level").isInt(), "\"level\" is 2, 3 or 4");
                line(node.path("text"), "text");
            }
            default -> line(node.path("text"), "text");
        }
    }

    private static void lines(JsonNode node, String field) {
        require(node.path(field).isArray(), "\"" + field + "\" is an array");
        node.path(field).forEach(line -> line(line, field));
    }

    private static void line(JsonNode line, String field) {
        require(line.isArray(), "\"" + field + "\" holds text as an array of runs");
        line.forEach(inline -> require(
                inline.isString() || isReference(inline) || isRun(inline), "a run in \"" + field + "\" is malformed"));
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

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new TextException(message);
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
