package org.parley.publishing.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The serial form of a body: one line of JSON a block, fields in a fixed order, defaults left out.
 *
 * <p>A run without marks is a bare string, so that what an editor changed is what a line-by-line comparison shows.
 */
final class SerialForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SerialForm() {}

    static String write(Body body) {
        StringBuilder serial = new StringBuilder();
        for (Block block : body.blocks()) {
            serial.append(line(block)).append('\n');
        }
        return serial.toString();
    }

    /** The line of one block. */
    static String line(Block block) {
        return JSON.writeValueAsString(write(block));
    }

    static ObjectNode write(Block block) {
        ObjectNode node = JSON.createObjectNode().put("id", block.id().value()).put("type", block.type());
        switch (block) {
            case Block.Paragraph(var id, var line) -> node.set("text", write(line));
            case Block.Heading(var id, var level, var line) ->
                node.put("level", level).set("text", write(line));
            case Block.Quotation(var id, var paragraphs) -> node.set("paragraphs", write(paragraphs));
            case Block.ItemList(var id, var ordered, var items) ->
                node.put("ordered", ordered).set("items", write(items));
            case Block.Table(var id, var caption, var header, var rows) -> {
                node.set("caption", write(caption));
                node.set("header", write(header));
                ArrayNode all = node.putArray("rows");
                rows.forEach(row -> all.add(write(row)));
            }
            case Block.Figure(var id, var source, var alternative, var caption) ->
                node.put("source", source).put("alternative", alternative).set("caption", write(caption));
            case Block.Footnote(var id, var line) -> node.set("text", write(line));
        }
        return node;
    }

    private static ArrayNode write(List<Line> lines) {
        ArrayNode array = JSON.createArrayNode();
        lines.forEach(line -> array.add(write(line)));
        return array;
    }

    private static ArrayNode write(Line line) {
        ArrayNode array = JSON.createArrayNode();
        for (Inline inline : line.inlines()) {
            switch (inline) {
                case Inline.NoteReference(var note) -> array.addObject().put("note", note.value());
                case Inline.Run(var text, var marks, var link) -> {
                    if (marks.isEmpty() && link == null) {
                        array.add(text);
                    } else {
                        ObjectNode run = array.addObject().put("text", text);
                        marks.forEach(mark -> run.put(field(mark), true));
                        if (link != null) {
                            run.put("link", link.toString());
                        }
                    }
                }
            }
        }
        return array;
    }

    private static String field(Mark mark) {
        return switch (mark) {
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case SUBSCRIPT -> "sub";
            case SUPERSCRIPT -> "sup";
        };
    }

    static Body parse(String serial) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (String line : serial.lines().toList()) {
            number++;
            try {
                blocks.add(block(JSON.readTree(line)));
            } catch (JacksonException | IllegalArgumentException malformed) {
                throw new TextException("stored-line", number, String.valueOf(malformed.getMessage()));
            }
        }
        return new Body(blocks);
    }

    static Block block(JsonNode node) {
        BlockId id = new BlockId(node.path("id").asString(""));
        String type = node.path("type").asString("");
        return switch (type) {
            case "paragraph" -> new Block.Paragraph(id, line(node.path("text")));
            case "heading" -> new Block.Heading(id, node.path("level").asInt(0), line(node.path("text")));
            case "quotation" -> new Block.Quotation(id, lines(node.path("paragraphs")));
            case "list" -> new Block.ItemList(id, node.path("ordered").asBoolean(false), lines(node.path("items")));
            case "table" -> {
                List<List<Line>> rows = new ArrayList<>();
                node.path("rows").forEach(row -> rows.add(lines(row)));
                yield new Block.Table(id, line(node.path("caption")), lines(node.path("header")), rows);
            }
            case "figure" ->
                new Block.Figure(
                        id,
                        node.path("source").asString(""),
                        node.path("alternative").asString(""),
                        line(node.path("caption")));
            case "footnote" -> new Block.Footnote(id, line(node.path("text")));
            default -> throw new IllegalArgumentException("no block is of type \"" + type + "\"");
        };
    }

    private static List<Line> lines(JsonNode array) {
        List<Line> lines = new ArrayList<>();
        array.forEach(line -> lines.add(line(line)));
        return lines;
    }

    private static Line line(JsonNode array) {
        Line.Builder line = new Line.Builder();
        for (JsonNode inline : array) {
            if (inline.isString()) {
                line.text(inline.asString(), Set.of(), null);
            } else if (inline.has("note")) {
                line.note(new BlockId(inline.path("note").asString("")));
            } else {
                line.text(inline.path("text").asString(""), marks(inline), link(inline));
            }
        }
        return line.build();
    }

    private static Set<Mark> marks(JsonNode run) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (run.path(field(mark)).asBoolean(false)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static @Nullable URI link(JsonNode run) {
        return run.has("link") ? URI.create(run.path("link").asString("")) : null;
    }
}
