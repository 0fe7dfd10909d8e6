package org.parley.archive.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.language.PartialDate;
import org.parley.language.PlainText;
import org.parley.language.Script;
import org.parley.publishing.Section;

/** Reads a Japanese summary page: headed 注目記事 with a date; each text ends in 英語の原文 with its English title and address. */
final class SummaryReader {

    private static final String HEADED = "注目記事";
    private static final int LONGEST_HEADING = 60;
    private static final Pattern ORIGINAL = Pattern.compile("[(（「【]?\\s*英語の?原文\\s*[)）」】]?\\s*[:：は]?\\s*(?<rest>.*)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://)?(?:www\\.)?glocom\\.org[\\w./%~#-]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(Dates.FORM);
    private static final Pattern QUOTES = Pattern.compile("^[\"“「『(（\\s]+|[\"”」』)）\\s。]+$");

    private final List<String> doubts;
    private final List<SummaryEntry> entries = new ArrayList<>();
    private Optional<Section> section = Optional.empty();
    private Optional<PartialDate> date = Optional.empty();

    private SummaryReader(List<String> doubts) {
        this.doubts = doubts;
    }

    static boolean is(List<Row> rows) {
        return rows.stream()
                        .anyMatch(row -> row.text().length() < LONGEST_HEADING
                                && row.text().contains(HEADED))
                && rows.stream().anyMatch(row -> ORIGINAL.matcher(row.text()).matches());
    }

    static LegacyPage read(Page page) {
        SummaryReader reader = new SummaryReader(new ArrayList<>(page.doubts()));
        reader.read(page.frame().content());
        if (reader.date.isEmpty()) {
            reader.doubts.add("the summary page bears no date");
        }
        return new LegacyPage.JapaneseSummary(reader.date, reader.entries, reader.doubts);
    }

    private void read(List<Row> rows) {
        List<Row> about = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Matcher original = ORIGINAL.matcher(row.text());
            if (original.matches()) {
                List<Row> reference = new ArrayList<>(List.of(row));
                while (i + 1 < rows.size() && reference.size() < 3 && isReference(rows.get(i + 1), reference)) {
                    reference.add(rows.get(++i));
                }
                entry(about, original.group("rest"), reference);
                about.clear();
            } else if (!heading(row)) {
                about.add(row);
            }
        }
        if (!entries.isEmpty() && !about.isEmpty()) {
            doubts.add("below the last text of the summary page something was not understood: \""
                    + PlainText.shorten(about.getFirst().text(), 60) + "\"");
        }
    }

    /** Whether a row goes on about the English original: its title or its address, both without Japanese. */
    private static boolean isReference(Row row, List<Row> before) {
        boolean complete = before.stream().anyMatch(each -> address(each).isPresent());
        return !complete && !Script.hasJapanese(row.text());
    }

    private boolean heading(Row row) {
        String text = row.text();
        Optional<Section> named = Sections.named(text.replaceFirst("(?:部門|欄|から|より)$", ""));
        if (named.isPresent()) {
            section = named;
            return true;
        }
        Matcher matcher = DATE.matcher(text);
        boolean dated = text.length() < LONGEST_HEADING && matcher.find();
        if (dated && date.isEmpty()) {
            date = Dates.alone(matcher.group());
        }
        return text.length() < LONGEST_HEADING
                && (text.contains(HEADED) || (dated && Dates.alone(text).isPresent()));
    }

    private void entry(List<Row> about, String rest, List<Row> reference) {
        Optional<String> address =
                reference.stream().flatMap(row -> address(row).stream()).findFirst();
        List<String> titles = new ArrayList<>(List.of(rest));
        reference.stream().skip(1).map(Row::text).forEach(titles::add);
        String title = titles.stream()
                .map(text -> ADDRESS.matcher(text).replaceAll(""))
                .map(text -> QUOTES.matcher(text).replaceAll(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        if (about.size() < 2) {
            doubts.add("a text of the summary page has no title and paragraph before its English original: \""
                    + PlainText.shorten(title, 80) + "\"");
            return;
        }
        if (address.isEmpty()) {
            doubts.add("the address of the English original is missing: \"" + PlainText.shorten(title, 80) + "\"");
        }
        String japanese = about.getFirst().text();
        boolean authored = about.size() > 2
                && about.get(1).text().length() < 120
                && !about.get(1).text().endsWith("。");
        if (!authored) {
            doubts.add("a text of the summary page has no author line: \"" + PlainText.shorten(japanese, 80) + "\"");
        }
        Optional<Byline> byline =
                authored ? Optional.of(Bylines.read(about.get(1).raw())) : Optional.empty();
        String summary = about.stream().skip(authored ? 2 : 1).map(Row::text).collect(Collectors.joining("\n"));
        entries.add(new SummaryEntry(
                section.or(() -> address.flatMap(Sections::inAddress)),
                TextTraps.mended(japanese),
                byline,
                TextTraps.mended(summary),
                Optional.of(title).filter(text -> !text.isEmpty()),
                address));
    }

    private static Optional<String> address(Row row) {
        Matcher matcher = ADDRESS.matcher(row.text());
        return (matcher.find() ? LegacyAddress.of(matcher.group()) : Optional.<String>empty())
                .or(() -> Lines.link(row.line()).flatMap(LegacyAddress::of));
    }
}
