package org.parley.newsletter;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.parley.accounts.SigningKey;
import org.parley.language.Languages;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.parley.publishing.Writing;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/**
 * Imports subscribers who agreed elsewhere, from a file of comma-separated values in UTF-8 with the columns address, language,
 * lists, consented_at and source. Imported again, a file changes nothing; nobody who left is brought back.
 */
@Component
public class ImportReaders {

    private static final int AT_ONCE = 500;
    private static final int LARGEST_FIELD = 100_000;

    private final Store store;
    private final Writing writing;
    private final ReaderLists lists;
    private final SigningKey key;
    private final Languages languages;
    private final ZoneId zone;
    private final Clock clock;

    ImportReaders(
            Store store,
            Writing writing,
            ReaderLists lists,
            SigningKey key,
            Languages languages,
            ZoneId zone,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.lists = lists;
        this.key = key;
        this.languages = languages;
        this.zone = zone;
        this.clock = clock;
    }

    /** Says that a file is none that can be read, in words for whoever gave it. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Imports a file, some hundred lines in each transaction; broken off, it keeps what it has, and is begun again.
     *
     * @param rehearse whether to say only what would be done
     * @throws Unreadable if the file cannot be read to its end; what stands before is kept
     */
    public ReaderImport run(Caller caller, Path file, boolean rehearse) {
        Policy.require(caller, Act.KEEP_READERS);
        List<ReaderImport.Line> report = new ArrayList<>();
        ImportLine.Reader reader = new ImportLine.Reader(lists, lists.debateWords(), languages, zone, clock.instant());
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .maxBufferSize(LARGEST_FIELD)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(open(file))) {
            List<ImportLine> lines = new ArrayList<>();
            Iterator<NamedCsvRecord> all = records.iterator();
            boolean first = true;
            while (all.hasNext()) {
                NamedCsvRecord record = all.next();
                if (first) {
                    requireColumns(record.getHeader());
                    first = false;
                }
                lines.add(reader.read(record));
                if (lines.size() == AT_ONCE) {
                    report.addAll(take(caller, lines, rehearse));
                    lines.clear();
                }
            }
            report.addAll(take(caller, lines, rehearse));
        } catch (CsvParseException | IOException | UncheckedIOException failed) {
            throw new Unreadable(why(failed));
        }
        return new ReaderImport(report, rehearse);
    }

    private List<ReaderImport.Line> take(Caller caller, List<ImportLine> lines, boolean rehearse) {
        if (lines.isEmpty()) {
            return List.of();
        }
        ImportStep step = new ImportStep(key, zone, List.copyOf(lines));
        return rehearse ? store.read(step::rehearse) : writing.write(caller, step::take);
    }

    /** What programs of tables write may begin with a mark of its encoding. */
    private static Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        Reader text = new InputStreamReader(
                new BufferedInputStream(bytes),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader pushed = new PushbackReader(text);
        int mark = pushed.read();
        if (mark >= 0 && mark != '\uFEFF') {
            pushed.unread(mark);
        }
        return pushed;
    }

    private static void requireColumns(List<String> header) {
        List<String> missing = ImportLine.COLUMNS.stream()
                .filter(column -> !header.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("The first line must name the columns " + String.join(", ", ImportLine.COLUMNS)
                    + "; it does not name " + String.join(", ", missing) + ".");
        }
    }

    private static String why(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return "The file is not in UTF-8. Save it as \"CSV UTF-8\" and import it again.";
            }
        }
        return "The file cannot be read as comma-separated values: " + failed.getMessage();
    }
}
