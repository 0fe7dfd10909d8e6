package org.parley.positions;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.language.Language;

/** The positions of a map as a table, one a row: for a spreadsheet. */
final class PositionsCsv {

    /** The columns before those of what positions mean, one a language. */
    static final List<String> FIRST = List.of(
            "issue",
            "actor",
            "coder",
            "date",
            "value",
            "value.low",
            "value.high",
            "salience",
            "salience.low",
            "salience.high",
            "capability",
            "capability.low",
            "capability.high",
            "flexibility");

    static final String MEANS = "means.";
    static final String EVIDENCE = "evidence";

    /** A text that a spreadsheet would take for a formula, or one that was marked so that it does not. */
    static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]", Pattern.DOTALL);

    private PositionsCsv() {}

    static byte[] write(DebateMap map) {
        TreeSet<Language> languages = new TreeSet<>();
        map.issues()
                .forEach(issue -> issue.positions()
                        .forEach(position ->
                                languages.addAll(position.means().byLanguage().keySet())));
        List<String> columns = new ArrayList<>(FIRST);
        languages.forEach(language -> columns.add(MEANS + language));
        columns.add(EVIDENCE);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            for (Part part : Part.of(map)) {
                if (part.kind() == Part.Kind.POSITION) {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    FlatFields.flatten("", part.fields(), fields);
                    csv.writeRecord(columns.stream()
                            .map(column -> cell(fields.getOrDefault(column, "")))
                            .toList());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        return value instanceof String text && FORMULA.matcher(text).lookingAt() ? "'" + text : value.toString();
    }
}
