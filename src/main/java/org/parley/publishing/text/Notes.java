package org.parley.publishing.text;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes the footnote references of a block lead to footnotes under their new identities. */
final class Notes {

    private Notes() {}

    static Block renamed(Block block, Map<BlockId, BlockId> names) {
        UnaryOperator<Line> line = old -> rename(old, names);
        return switch (block) {
            case Block.Paragraph(var id, var text) -> new Block.Paragraph(id, line.apply(text));
            case Block.Heading(var id, var level, var text) -> new Block.Heading(id, level, line.apply(text));
            case Block.Quotation(var id, var paragraphs) -> new Block.Quotation(id, each(paragraphs, line));
            case Block.ItemList(var id, var ordered, var items) -> new Block.ItemList(id, ordered, each(items, line));
            case Block.Table(var id, var caption, var header, var rows) ->
                new Block.Table(
                        id,
                        line.apply(caption),
                        each(header, line),
                        rows.stream().map(row -> each(row, line)).toList());
            case Block.Figure(var id, var source, var alternative, var caption) ->
                new Block.Figure(id, source, alternative, line.apply(caption));
            case Block.Footnote(var id, var text) -> new Block.Footnote(id, line.apply(text));
        };
    }

    private static List<Line> each(List<Line> lines, UnaryOperator<Line> change) {
        return lines.stream().map(change).toList();
    }

    private static Line rename(Line line, Map<BlockId, BlockId> names) {
        if (line.notes().noneMatch(names::containsKey)) {
            return line;
        }
        return new Line(line.inlines().stream()
                .map(inline -> inline instanceof Inline.NoteReference(var note)
                        ? new Inline.NoteReference(names.getOrDefault(note, note))
                        : inline)
                .toList());
    }
}
