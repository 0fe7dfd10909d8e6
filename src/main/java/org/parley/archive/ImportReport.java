package org.parley.archive;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of an import, file by file.
 *
 * @param taken how many files something was taken of
 * @param unchanged how many said only what was there already
 * @param skipped how many nothing was taken of
 * @param doubtful how many of those taken or unchanged a person should look at
 * @param files each file, in the order in which they were found
 */
public record ImportReport(int taken, int unchanged, int skipped, int doubtful, List<FileReport> files) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ImportReport {
        files = List.copyOf(files);
    }

    static ImportReport of(List<FileReport> files) {
        return new ImportReport(
                count(files, Outcome.TAKEN),
                count(files, Outcome.UNCHANGED),
                count(files, Outcome.SKIPPED),
                (int) files.stream()
                        .filter(file -> file.outcome() != Outcome.SKIPPED
                                && !file.doubts().isEmpty())
                        .count(),
                files);
    }

    private static int count(List<FileReport> files, Outcome outcome) {
        return (int) files.stream().filter(file -> file.outcome() == outcome).count();
    }

    /** The report as JSON. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** The report for people. */
    public String text() {
        return ReportText.of(this);
    }
}
