package org.parley.positions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a table of positions into a map: they take the place of all that the map has. */
final class PositionsCsvReader {

    private static final List<String> NEEDED = List.of("issue", "actor", "value", "salience");

    private final Problems problems = new Problems();
    private final MapTree tree = new MapTree(problems);

    private PositionsCsvReader() {}

    static MapReader.ReadMap read(byte[] file, DebateMap into) {
        return new PositionsCsvReader().read(MapFile.text(file), into);
    }

    private MapReader.ReadMap read(String text, DebateMap into) {
        for (Part part : Part.of(into)) {
            if (part.kind() != Part.Kind.POSITION
                    && JsonValue.read(part.content(), 0) instanceof JsonValue.Members members) {
                tree.add(part.kind(), members);
            }
        }
        int rows = 0;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                if (rows++ == 0) {
                    header(row.getHeader());
                }
                if (rows > DebateMap.MOST_POSITIONS) {
                    throw MapRefused.of(new Problem(line(row), "", "many-rows", List.of(DebateMap.MOST_POSITIONS)));
                }
                row(row);
            }
        } catch (CsvParseException broken) {
            throw MapRefused.of(new Problem(0, "", "not-csv", List.of(String.valueOf(broken.getMessage()))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows == 0) {
            throw MapRefused.of(new Problem(1, "", "no-rows", List.of(String.join(", ", NEEDED))));
        }
        return new MapReader(problems).read(tree.root());
    }

    private void header(List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                problems.add(1, column, "field-twice");
            } else if (!PositionsCsv.FIRST.contains(column)
                    && !column.startsWith(PositionsCsv.MEANS)
                    && !column.equals(PositionsCsv.EVIDENCE)) {
                problems.add(1, column, "unknown-field");
            }
        }
        NEEDED.stream().filter(column -> !seen.contains(column)).forEach(column -> problems.add(1, column, "missing"));
        problems.refuse();
    }

    private void row(NamedCsvRecord row) {
        int line = line(row);
        List<String> columns = row.getHeader();
        if (row.getFieldCount() != columns.size()) {
            problems.add(line, "", "cells", row.getFieldCount(), columns.size());
            return;
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.getField(i);
            String column = columns.get(i);
            if (!cell.isEmpty()) {
                FlatFields.put(column, FlatFields.typeOf(column), line, unmarked(cell), fields);
            }
        }
        FlatFields.done(fields);
        tree.add(Part.Kind.POSITION, new JsonValue.Members(line, fields));
    }

    /** A cell without the mark that keeps it from being taken for a formula. */
    private static String unmarked(String cell) {
        return cell.startsWith("'") && PositionsCsv.FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    private static int line(NamedCsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }
}
