package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.language.PartialDate;
import org.parley.language.PlainText;
import org.parley.publishing.text.Block;

/** Reads the head of a page: kicker and date, title, author line, in whichever order and number they come. */
final class HeadReader {

    private static final int MOST_TITLE_ROWS = 4;

    private final List<Row> rows;
    private final List<String> doubts;
    private Optional<Kicker> kicker = Optional.empty();
    private Optional<PartialDate> lineDate = Optional.empty();
    private Optional<AnswersLine> answers = Optional.empty();
    private Optional<Byline> byline = Optional.empty();
    private String title = "";
    private int next;

    private HeadReader(List<Row> rows, List<String> doubts) {
        this.rows = rows;
        this.doubts = doubts;
    }

    static Head read(List<Row> rows, List<String> doubts) {
        HeadReader reader = new HeadReader(balanced(rows), doubts);
        return reader.read();
    }

    private Head read() {
        skipKickers();
        if (next < rows.size()) {
            title = rows.get(next++).text();
        }
        readByline();
        skipKickers();
        Notes notes = Notes.of(rows.subList(next, rows.size()));
        Optional<AnswersLine> replies = answers.or(notes::answers);
        return new Head(
                kicker,
                lineDate,
                TextTraps.mended(title),
                byline,
                new Notes(notes.permission(), notes.translation(), replies, notes.rest()),
                notes.rest());
    }

    /** Kicker and date come before the title, a date alone also after it. */
    private void skipKickers() {
        boolean before = title.isEmpty();
        while (next < rows.size() && (!before || next < rows.size() - 1)) {
            String text = rows.get(next).text();
            Optional<PartialDate> alone = Dates.alone(text);
            Optional<Kicker> read = before && kicker.isEmpty() ? Kicker.read(text) : Optional.empty();
            if (alone.isPresent()) {
                lineDate = lineDate.or(() -> alone);
            } else if (read.isPresent()) {
                kicker = read;
            } else if (!(before && Sections.named(text).isPresent())) {
                return;
            }
            next++;
        }
    }

    private void readByline() {
        int best = -1;
        int bestLikeness = 0;
        for (int i = next; i < Math.min(rows.size(), next + MOST_TITLE_ROWS); i++) {
            Row row = rows.get(i);
            boolean other = (row.whole().isPresent() && !isHeading(row))
                    || AnswersLine.read(row).isPresent();
            int likeness = other ? 0 : Bylines.likeness(row.text());
            if (likeness > bestLikeness && (likeness > 1 || (i == next && i + 1 < rows.size()))) {
                best = i;
                bestLikeness = likeness;
            }
            if ((row.isProse() && likeness == 0) || Transcript.isSpeech(row)) {
                break;
            }
        }
        if (best < 0) {
            return;
        }
        if (bestLikeness == 1) {
            doubts.add("only its place says that this is the author line: \""
                    + rows.get(best).text() + "\"");
        }
        takeTitleRows(rows.subList(next, best));
        int end = endOfByline(best, bestLikeness);
        byline = Optional.of(
                Bylines.read(rows.subList(best, end).stream().map(Row::raw).collect(Collectors.joining("\n"))));
        next = end;
    }

    /** Lines between title and author line: what is answered, a date, or the rest of the title. */
    private void takeTitleRows(List<Row> between) {
        for (Row row : between) {
            Optional<AnswersLine> replies = AnswersLine.read(row);
            Optional<PartialDate> alone = Dates.alone(row.text());
            if (replies.isPresent()) {
                answers = answers.or(() -> replies);
            } else if (alone.isPresent()) {
                lineDate = lineDate.or(() -> alone);
            } else {
                boolean ends = title.matches(".*[:：?!\\-–—]") || row.text().matches("^[(:\\-–—].*");
                title = title + (ends ? " " : ": ") + row.text();
                doubts.add("the title was put together from two lines: \"" + PlainText.shorten(title, 120) + "\"");
            }
        }
    }

    private int endOfByline(int start, int likeness) {
        int end = start + 1;
        while (end < rows.size() && likeness >= 3) {
            Row row = rows.get(end);
            boolean sameGroup = row.group() == rows.get(start).group();
            boolean more = row.whole().isEmpty()
                    && ((sameGroup && Bylines.likeness(row.text()) == 5) || isAffiliation(row, rows.get(end - 1)));
            if (!more) {
                break;
            }
            end++;
        }
        return end;
    }

    /** An affiliation in parentheses on the line below the name. */
    private static boolean isAffiliation(Row row, Row name) {
        return Parentheses.encloses(row.text())
                && !name.text().endsWith(")")
                && PermissionLine.read(row).isEmpty()
                && TranslationNote.read(row).isEmpty()
                && AnswersLine.read(row).isEmpty()
                && Dates.alone(row.text()).isEmpty();
    }

    private static boolean isHeading(Row row) {
        return row.whole().filter(Block.Heading.class::isInstance).isPresent();
    }

    /** The rows, those of the head joined where a capture broke a line within parentheses. */
    private static List<Row> balanced(List<Row> rows) {
        List<Row> result = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            while (result.size() < 8
                    && Parentheses.open(row.text()) > 0
                    && i + 1 < rows.size()
                    && row.group() == rows.get(i + 1).group()
                    && row.whole().isEmpty()) {
                row = Row.of(row.group(), row.raw() + "\n" + rows.get(++i).raw());
            }
            result.add(row);
        }
        return result;
    }
}
