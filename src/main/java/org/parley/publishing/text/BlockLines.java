package org.parley.publishing.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lines that one writes to fill a block, and the block that lines fill: how a block is translated line for line. */
public final class BlockLines {

    private BlockLines() {}

    /** The lines of a block, in reading order; a picture's description, without marks, comes before its caption. */
    public static List<Line> of(Block block) {
        return block instanceof Block.Figure figure
                ? List.of(Line.of(figure.alternative()), figure.caption())
                : block.lines().toList();
    }

    /** Whether there is anything to read in a block, or it is a picture alone. */
    public static boolean hasWords(Block block) {
        return of(block).stream().anyMatch(line -> !line.isEmpty());
    }

    /**
     * A block of the kind, the identity and at least the size of {@code shape} that says what the lines say. Lines that go
     * beyond it are kept where they say anything.
     */
    public static Block fill(Block shape, List<Line> lines) {
        return switch (shape) {
            case Block.Paragraph(var id, var _) -> new Block.Paragraph(id, joined(lines));
            case Block.Heading(var id, var level, var _) -> new Block.Heading(id, level, joined(lines));
            case Block.Footnote(var id, var _) -> new Block.Footnote(id, joined(lines));
            case Block.Quotation(var id, var paragraphs) -> new Block.Quotation(id, sized(lines, paragraphs.size()));
            case Block.ItemList(var id, var ordered, var items) ->
                new Block.ItemList(id, ordered, sized(lines, items.size()));
            case Block.Figure(var id, var source, var _, var _) -> {
                List<Line> two = sized(lines, 2);
                yield new Block.Figure(
                        id, source, two.getFirst().plainText().replace('\n', ' '), joined(two.subList(1, two.size())));
            }
            case Block.Table table -> table(table, lines);
        };
    }

    /** What a translation says in a block that the original has, given the form that the block now has there. */
    public static Block reshape(Block shape, Block translated) {
        if (shape instanceof Block.Table(var id, var _, var header, var rows)
                && translated instanceof Block.Table table) {
            int columns =
                    header.isEmpty() ? (rows.isEmpty() ? 0 : rows.getFirst().size()) : header.size();
            List<Line> lines = new ArrayList<>();
            lines.add(table.caption());
            if (!header.isEmpty()) {
                lines.addAll(cut(table.header(), columns));
            }
            table.rows().forEach(row -> lines.addAll(cut(row, columns)));
            return fill(new Block.Table(id, Line.EMPTY, header, rows), lines);
        }
        if (shape.getClass() == translated.getClass()) {
            return fill(shape, of(translated));
        }
        return fill(
                shape, of(translated).stream().filter(line -> !line.isEmpty()).toList());
    }

    private static Block table(Block.Table shape, List<Line> lines) {
        int heads = shape.header().size();
        int columns = heads > 0
                ? heads
                : shape.rows().isEmpty() ? 0 : shape.rows().getFirst().size();
        List<Line> all = sized(lines, 1 + heads + columns * shape.rows().size());
        List<List<Line>> rows = new ArrayList<>();
        for (int at = 1 + heads; columns > 0 && at < all.size(); at += columns) {
            rows.add(cut(all.subList(at, Math.min(at + columns, all.size())), columns));
        }
        return new Block.Table(shape.id(), all.getFirst(), all.subList(1, 1 + heads), rows);
    }

    private static List<Line> cut(List<Line> lines, int columns) {
        List<Line> cut = new ArrayList<>(lines.subList(0, Math.min(columns, lines.size())));
        cut.addAll(Collections.nCopies(columns - cut.size(), Line.EMPTY));
        return cut;
    }

    private static List<Line> sized(List<Line> lines, int least) {
        List<Line> sized = new ArrayList<>(lines);
        while (sized.size() > least && sized.getLast().isEmpty()) {
            sized.removeLast();
        }
        while (sized.size() < least) {
            sized.add(Line.EMPTY);
        }
        return sized;
    }

    private static Line joined(List<Line> lines) {
        Line.Builder joined = new Line.Builder();
        boolean first = true;
        for (Line line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            if (!first) {
                joined.text("\n", java.util.Set.of(), null);
            }
            first = false;
            line.inlines().forEach(joined::add);
        }
        return joined.build();
    }
}
