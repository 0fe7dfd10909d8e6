package org.parley.archive.legacy;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.language.PartialDate;
import org.parley.language.PlainText;
import org.parley.publishing.Section;

/** Reads a list page: month headings, and under each a title, an author line that ends in {@code (12/25 up)}, a summary. */
final class IndexReader {

    private static final Pattern MONTH = Pattern.compile("[\\[［【]\\s*(?<month>[^\\]］】]{6,20})\\s*[\\]］】]");
    private static final Pattern UP = Pattern.compile(
            "^(?<author>.*?)\\s*[(（]\\s*(?<m>\\d{1,2})\\s*/\\s*(?<d>\\d{1,2})\\s*up\\s*[)）]\\s*(?:New!?)?$",
            Pattern.CASE_INSENSITIVE);

    private final List<String> doubts;
    private final List<ListEntry> entries = new ArrayList<>();

    private IndexReader(List<String> doubts) {
        this.doubts = doubts;
    }

    static boolean is(List<Row> rows) {
        return rows.stream().anyMatch(row -> month(row).isPresent())
                && rows.stream().anyMatch(row -> UP.matcher(row.text()).matches());
    }

    static LegacyPage read(Page page) {
        IndexReader reader = new IndexReader(new ArrayList<>(page.doubts()));
        reader.read(page.frame().content());
        Optional<Section> section = page.frame()
                .section()
                .or(() -> page.address().flatMap(Sections::inAddress))
                .or(() -> Sections.inAddress(page.path()));
        return new LegacyPage.Index(section, reader.entries, reader.doubts);
    }

    private void read(List<Row> rows) {
        int start = 0;
        Optional<PartialDate> heading = Optional.empty();
        for (int i = 0; i <= rows.size(); i++) {
            Optional<PartialDate> month = i < rows.size() ? month(rows.get(i)) : Optional.empty();
            if (i == rows.size() || month.isPresent()) {
                Optional<PartialDate> under = heading;
                List<Row> entriesOfMonth = rows.subList(start, i);
                under.ifPresent(date -> month(date, entriesOfMonth));
                heading = month;
                start = i + 1;
            }
        }
    }

    private static Optional<PartialDate> month(Row row) {
        Matcher matcher = MONTH.matcher(row.text());
        return matcher.matches() ? Dates.alone(matcher.group("month")) : Optional.empty();
    }

    private void month(PartialDate heading, List<Row> rows) {
        List<Integer> ups = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (UP.matcher(rows.get(i).text()).matches()) {
                ups.add(i);
            }
        }
        if (ups.isEmpty() && !rows.isEmpty()) {
            doubts.add("nothing under [" + heading + "] says when it was put up: \""
                    + PlainText.shorten(rows.getFirst().text(), 80) + "\"");
        }
        for (int i = 0; i < ups.size(); i++) {
            int end = i + 1 < ups.size() ? titleOf(rows, ups.get(i + 1)) : rows.size();
            entry(heading, rows, ups.get(i), end);
        }
    }

    private static int titleOf(List<Row> rows, int up) {
        int author = authorOf(rows, up);
        return Math.max(author - 1, 0);
    }

    /** Where the author line of an entry starts: a line that only says when it was put up goes on from the line before. */
    private static int authorOf(List<Row> rows, int up) {
        String author = author(rows.get(up));
        boolean goesOn = author.isEmpty() || author.startsWith("(") || Parentheses.open(author) < 0;
        return goesOn && up > 1 ? up - 1 : up;
    }

    private static String author(Row row) {
        Matcher matcher = UP.matcher(row.text());
        return matcher.matches() ? matcher.group("author") : row.text();
    }

    private void entry(PartialDate heading, List<Row> rows, int up, int end) {
        int author = authorOf(rows, up);
        if (author == 0) {
            doubts.add(
                    "an entry has no title: \"" + PlainText.shorten(rows.get(up).text(), 80) + "\"");
            return;
        }
        Row title = rows.get(author - 1);
        String line = rows.subList(author, up + 1).stream()
                .map(IndexReader::author)
                .collect(Collectors.joining(" "))
                .strip();
        Optional<Byline> byline = line.isEmpty() ? Optional.empty() : Optional.of(Bylines.read(line));
        byline.ifPresent(read -> doubts.addAll(read.doubts()));
        String summary = rows.subList(up + 1, Math.max(end, up + 1)).stream()
                .filter(row -> !Navigation.isFrame(row))
                .map(Row::text)
                .collect(Collectors.joining("\n"));
        entries.add(new ListEntry(
                TextTraps.mended(title.text()),
                Lines.link(title.line()).flatMap(LegacyAddress::of),
                byline,
                up(heading, rows.get(up)),
                TextTraps.mended(summary)));
    }

    private Optional<PartialDate> up(PartialDate heading, Row row) {
        Matcher matcher = UP.matcher(row.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(matcher.group("m"));
        try {
            PartialDate up = new PartialDate(heading.year(), month, Integer.parseInt(matcher.group("d")));
            if (month == 0) {
                throw new DateTimeException("there is no month 0");
            }
            if (month != heading.month()) {
                doubts.add("under [" + heading + "] an entry was put up in another month: " + up);
            }
            return Optional.of(up);
        } catch (DateTimeException noSuchDay) {
            doubts.add("no such day: \"" + PlainText.shorten(row.text(), 80) + "\"");
            return Optional.empty();
        }
    }
}
