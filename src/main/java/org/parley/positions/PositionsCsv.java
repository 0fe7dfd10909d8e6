package org.parley.positions;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.language.Language;

/** The positions of a map as a table, one a row: for a spreadsheet. */
final class PositionsCsv {

    private static final List<String> HEADER = List.of(
            "issue",
            "actor",
            "coder",
            "date",
            "low",
            "best",
            "high",
            "salience",
            "capability",
            "flexibility",
            "current",
            "piece",
            "sentence");

    private PositionsCsv() {}

    static byte[] write(DebateMap map) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (Issue issue : map.issues()) {
                List<Position> current = issue.current();
                issue.positions()
                        .forEach(position -> csv.writeRecord(row(issue, position, current.contains(position))));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Issue issue, Position position, boolean current) {
        return List.of(
                issue.id().value(),
                position.actor().value(),
                position.coder() == null ? "" : safe(position.coder()),
                position.since(),
                number(position.value().low()),
                number(position.value().best()),
                number(position.value().high()),
                number(position.salience().best()),
                number(position.capability().best()),
                number(position.flexibility()),
                Boolean.toString(current),
                position.evidence().stream().map(one -> one.piece().value()).collect(Collectors.joining(" ")),
                position.evidence().stream()
                        .map(one -> one.in(Language.ENGLISH)
                                .orElse(one.quotations().getFirst())
                                .exact())
                        .map(PositionsCsv::safe)
                        .collect(Collectors.joining(" / ")));
    }

    /** A text that no spreadsheet takes for a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String number(double value) {
        return MapFile.number(value).toString();
    }
}
