package org.parley.archive;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an import's report for people: a line a file, what was understood below it, and the sums at the end. */
final class ReportText {

    private static final String INDENT = "           ";

    private ReportText() {}

    static String of(ImportReport report) {
        StringBuilder text = new StringBuilder();
        report.files().forEach(file -> append(text, file));
        text.append("%d taken, %d unchanged, %d skipped; %d to look at because of doubts%n"
                .formatted(report.taken(), report.unchanged(), report.skipped(), report.doubtful()));
        return text.toString();
    }

    private static void append(StringBuilder text, FileReport file) {
        text.append("%-11s%s%n".formatted(file.outcome().name().toLowerCase(Locale.ROOT), file.file()));
        file.piece().ifPresent(piece -> append(text, piece));
        if (!file.entries().isEmpty()) {
            long found = file.entries().stream()
                    .filter(entry -> entry.piece().isPresent())
                    .count();
            line(text, found + " of its " + file.entries().size() + " entries are pieces of the journal");
        }
        file.reasons().forEach(reason -> line(text, reason));
        file.doubts().forEach(doubt -> line(text, "? " + doubt));
    }

    private static void append(StringBuilder text, UnderstoodPiece piece) {
        line(
                text,
                piece.section().slug() + " · " + piece.kind() + " · "
                        + piece.date().map(Object::toString).orElse("no date")
                        + piece.series()
                                .map(series -> " · " + series.name() + " #" + series.number())
                                .orElse("")
                        + " · \"" + piece.title() + "\"");
        piece.authors()
                .forEach(author -> line(
                        text,
                        "by " + author.name()
                                + author.affiliation()
                                        .map(held -> " (" + held + ")")
                                        .orElse("")));
        String address = piece.oldAddress().map(old -> ", was " + old).orElse("");
        line(
                text,
                piece.paragraphs() + " paragraphs"
                        + piece.slug().map(slug -> ", now " + slug).orElse("") + address);
        piece.permission()
                .ifPresent(permission -> line(
                        text,
                        "permission: " + permission.statement()
                                + permission
                                        .licensor()
                                        .map(who -> " [" + who + "]")
                                        .orElse("")));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.lines().map(part -> INDENT + part).collect(Collectors.joining(System.lineSeparator())))
                .append(System.lineSeparator());
    }
}
