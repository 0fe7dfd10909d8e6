package org.parley.archive.legacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.language.PartialDate;

/**
 * The line above a title that says what a page is: {@code Commentary (March 17, 2006)}, {@code Other Review #67: January 6,
 * 2005}.
 *
 * @param label what it is called
 * @param number its number in a series of that name
 * @param date when it is dated
 */
record Kicker(String label, Optional<String> number, Optional<PartialDate> date) {

    private static final Pattern LABEL = Pattern.compile(
            "(?<label>\\p{L}[\\p{L}\\p{N}&'’\\-/. ]{1,58}?)\\s*(?:(?:#|No\\.)\\s*(?<number>\\d{1,5}[a-z]?))?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[(:：,\\-–—]\\s*$");
    private static final Pattern KNOWN = Pattern.compile(
            "\\b(?:Commentary|Comments?|Reviews?|Response|Reply|Rejoinder|Position|Papers?|Topics?|Opinions?|Essay|Interview|"
                    + "Newsletter|Colloquium|Books?|Journal|Bulletin|Column|Report|Lecture|Seminar|Panel|Debate|Forum|Note|"
                    + "Article|Series|Symposium|Workshop|Discussion)s?$",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 6;

    /** The kicker that a line is. */
    static Optional<Kicker> read(String line) {
        Optional<Dates.AtEnd> dated = Dates.atEnd(line);
        String before = dated.map(Dates.AtEnd::before).orElse(line).strip();
        Matcher separator = SEPARATOR.matcher(before);
        boolean separated = separator.find();
        String name = separated ? before.substring(0, separator.start()) : before;
        Matcher matcher = LABEL.matcher(name.strip());
        if (!matcher.matches() || name.split(" ", -1).length > MOST_WORDS) {
            return Optional.empty();
        }
        Optional<String> number = Optional.ofNullable(matcher.group("number"));
        String label = matcher.group("label");
        boolean known = KNOWN.matcher(label).find();
        boolean byDate = dated.filter(date -> date.date().day() > 0).isPresent() && separated;
        if (number.isEmpty() && !byDate && !(known && (dated.isPresent() || isPlain(label)))) {
            return Optional.empty();
        }
        return Optional.of(new Kicker(label, number, dated.map(Dates.AtEnd::date)));
    }

    /** A label that stands alone must be no more than a name of a kind, or every short title would be one. */
    private static boolean isPlain(String label) {
        return Kinds.ofLabel(label).isPresent() && label.split(" ", -1).length <= 2;
    }

    /** The series that it numbers, if it does. */
    Optional<SeriesEntry> series() {
        return number.map(n -> new SeriesEntry(label, n));
    }
}
