package org.parley.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;
import org.parley.publishing.text.Line;

/** Reads a table; a cell that spans others is followed by empty ones. One that only lays out a page is no table. */
final class WordTable {

    private static final int MOST_COLUMNS = 60;

    private WordTable() {}

    static Optional<Block> read(Element table, WordText text) {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        List<List<Line>> lines = spread(rows, text);
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        if (columns < 2 || !table.select("table table").isEmpty()) {
            return Optional.empty();
        }
        lines.forEach(row -> {
            while (row.size() < columns) {
                row.add(Line.EMPTY);
            }
        });
        boolean headed = rows.size() > 1 && isHeader(rows.getFirst());
        return Optional.of(new Block.Table(
                BlockId.next(),
                Line.EMPTY,
                headed ? lines.getFirst() : List.of(),
                headed ? lines.subList(1, lines.size()) : lines));
    }

    /** A row is a header if the document says so, or if all that stands in it is strong. */
    private static boolean isHeader(Element row) {
        return row.select("> td").isEmpty()
                || row.select("> td").stream()
                        .allMatch(cell -> cell.hasText()
                                && cell.text().equals(cell.select("strong").text()));
    }

    private static List<List<Line>> spread(List<Element> rows, WordText text) {
        int[] below = new int[MOST_COLUMNS];
        List<List<Line>> all = new ArrayList<>();
        for (Element row : rows) {
            List<Line> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                skip(cells, below);
                int wide = Math.min(number(cell, "colspan"), MOST_COLUMNS - cells.size());
                for (int i = 0; i < wide; i++) {
                    below[cells.size()] = number(cell, "rowspan") - 1;
                    Line line = i == 0 ? text.line(bare(cell)) : Line.EMPTY;
                    cells.add(line);
                }
            }
            skip(cells, below);
            all.add(cells);
        }
        return all;
    }

    private static void skip(List<Line> cells, int[] below) {
        while (cells.size() < MOST_COLUMNS && below[cells.size()] > 0) {
            below[cells.size()]--;
            cells.add(Line.EMPTY);
        }
    }

    /** A header's cells are strong by themselves. */
    private static Element bare(Element cell) {
        Element row = cell.parent();
        if (row == null || row.previousElementSibling() != null || !isHeader(row)) {
            return cell;
        }
        Element plain = cell.clone();
        plain.select("strong").unwrap();
        return plain;
    }

    private static int number(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
    }
}
