package org.parley.outlook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as a table: one row an actor and issue, in the columns {@code proposal}, {@code issue}, {@code actor}, {@code
 * position}, {@code salience} (0 to 100), {@code reference}, {@code outcome}, and, if known, {@code capability}; others are
 * passed over. Each proposal is a map of its own.
 *
 * <p>Where there is no capability and all actors are members of the Council of the European Union, the Commission ({@code
 * com}) or the Parliament ({@code ep}), it is taken from the votes that the treaty gives them.
 */
public final class DecisionsCsv {

    private static final int MOST_ROWS = 1_000_000;
    private static final List<String> NEEDED =
            List.of("proposal", "issue", "actor", "position", "salience", "reference", "outcome");

    private DecisionsCsv() {}

    private record Row(
            String actor,
            double position,
            @Nullable Double salience,
            @Nullable Double capability) {}

    private record Matter(
            @Nullable Double reference, @Nullable Double outcome, List<Row> rows) {}

    /**
     * Reads them.
     *
     * @return a map of each proposal that has two actors or more, in the order of the file
     * @throws Unfit naming the line and the column in which something is wrong
     * @throws IOException if the file cannot be read
     */
    public static List<PositionMap> read(Path file) throws IOException {
        return read(Files.readString(file));
    }

    /** Reads them from a text. */
    public static List<PositionMap> read(String csv) {
        Map<String, Map<String, Matter>> proposals = new LinkedHashMap<>();
        int rows = 0;
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : reader) {
                checkHeader(line, rows);
                Unfit.unless(++rows <= MOST_ROWS, "", "There are more than " + MOST_ROWS + " rows.");
                add(line, proposals);
            }
        } catch (CsvParseException broken) {
            throw new Unfit("", "This is no CSV: " + broken.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Unfit.unless(rows > 0, "", "The file has no rows under its header.");
        List<PositionMap> maps = new ArrayList<>();
        proposals.forEach((name, matters) -> {
            PositionMap map = map(name, matters);
            if (map != null) {
                maps.add(map);
            }
        });
        return maps;
    }

    private static void checkHeader(NamedCsvRecord line, int rows) {
        if (rows == 0) {
            for (String column : NEEDED) {
                Unfit.unless(
                        line.getHeader().contains(column),
                        "header",
                        "there is no column " + column + "; needed are " + String.join(", ", NEEDED));
            }
        }
    }

    private static void add(NamedCsvRecord line, Map<String, Map<String, Matter>> proposals) {
        Unfit.unless(
                line.getFieldCount() == line.getHeader().size(),
                "line " + line.getStartingLineNumber(),
                "it has " + line.getFieldCount() + " fields, and the header has "
                        + line.getHeader().size());
        Matter matter = proposals
                .computeIfAbsent(text(line, "proposal"), key -> new LinkedHashMap<>())
                .computeIfAbsent(
                        text(line, "issue"),
                        key -> new Matter(
                                number(line, "reference", 100), number(line, "outcome", 100), new ArrayList<>()));
        Double position = number(line, "position", 100);
        String actor = text(line, "actor");
        if (position != null) {
            Unfit.unless(
                    matter.rows.stream().noneMatch(row -> row.actor.equals(actor)),
                    at(line, "actor"),
                    actor + " stands on this issue twice");
            Double capability =
                    line.getHeader().contains("capability") ? number(line, "capability", Position.MOST_CAPABLE) : null;
            matter.rows.add(new Row(actor, position, number(line, "salience", 100), capability));
        }
    }

    private static @Nullable PositionMap map(String name, Map<String, Matter> matters) {
        List<Row> rows = matters.values().stream()
                .flatMap(matter -> matter.rows.stream())
                .toList();
        List<String> actors = rows.stream().map(Row::actor).distinct().toList();
        boolean treaty = rows.stream().allMatch(row -> row.capability == null)
                && actors.stream().allMatch(Council::knows);
        List<Issue> issues = new ArrayList<>();
        matters.forEach((id, matter) -> {
            List<Position> positions =
                    matter.rows.stream().map(row -> position(row, treaty)).toList();
            if (!positions.isEmpty()) {
                issues.add(new Issue(id, id, Scale.HUNDRED, matter.reference, matter.outcome, positions));
            }
        });
        if (actors.size() < 2) {
            return null;
        }
        return PositionMap.of(
                name,
                actors.stream()
                        .map(actor -> new Actor(actor, actor, null, Level.INTERNATIONAL, false, Council.voice(actor)))
                        .toList(),
                issues);
    }

    /** Of whom nobody knows how much it cares, it may be anything; counted on is nothing. */
    private static Position position(Row row, boolean treaty) {
        double capability = row.capability != null ? row.capability : treaty ? Council.votes(row.actor) : 1;
        return new Position(
                row.actor,
                null,
                Range.exactly(row.position),
                row.salience == null ? new Range(0, 0, 1) : Range.exactly(row.salience / 100),
                Range.exactly(capability),
                0);
    }

    private static String text(NamedCsvRecord line, String column) {
        String text = line.getField(column).strip();
        Unfit.unless(!text.isEmpty(), at(line, column), "it is empty");
        return text;
    }

    private static @Nullable Double number(NamedCsvRecord line, String column, double most) {
        String text = line.getField(column).strip();
        if (text.isEmpty()) {
            return null;
        }
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new Unfit(at(line, column), "a number is expected here, not " + text);
        }
        Range.exactly(number).check(at(line, column), 0, most);
        return number;
    }

    private static String at(NamedCsvRecord line, String column) {
        return "line " + line.getStartingLineNumber() + ", " + column;
    }
}
