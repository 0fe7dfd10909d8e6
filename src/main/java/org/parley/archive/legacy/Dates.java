package org.parley.archive.legacy;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.language.PartialDate;

/** Finds dates in lines and addresses, each at the precision that it has. */
final class Dates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String YEAR = "(?:19|20)\\d{2}";

    /** A date as a line writes it. */
    static final String FORM =
            "(?:(?<mdy>(?<m1>" + MONTH + ")\\s*(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*(?<y1>" + YEAR + "))"
                    + "|(?<dmy>(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m2>" + MONTH + "),?\\s+(?<y2>" + YEAR + "))"
                    + "|(?<my>(?<m3>" + MONTH + ")\\s*,?\\s*(?<y3>" + YEAR + "))"
                    + "|(?<ymd>(?<y4>" + YEAR + ")\\s*[/.年-]\\s*(?<m4>\\d{1,2})\\s*[/.月-]\\s*(?<d4>\\d{1,2})日?)"
                    + "|(?<ym>(?<y6>" + YEAR + ")\\s*年\\s*(?<m6>\\d{1,2})\\s*月)"
                    + "|(?<mdys>(?<m5>\\d{1,2})/(?<d5>\\d{1,2})/(?<y5>" + YEAR + ")))";

    private static final Pattern ALONE =
            Pattern.compile("[(\\[]?\\s*" + FORM + "\\s*[)\\]]?\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_END =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + FORM + "\\s*\\)?\\s*[.:]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})?(?!\\d).*");

    private Dates() {}

    /**
     * A date at the end of a line.
     *
     * @param date the date
     * @param before what stands before it
     */
    record AtEnd(PartialDate date, String before) {}

    /** The date that is all of a line. */
    static Optional<PartialDate> alone(String line) {
        Matcher matcher = ALONE.matcher(line);
        return matcher.matches() ? date(matcher) : Optional.empty();
    }

    /** The date that ends a line. */
    static Optional<AtEnd> atEnd(String line) {
        Matcher matcher = AT_END.matcher(line);
        return matcher.find()
                ? date(matcher).map(date -> new AtEnd(date, line.substring(0, matcher.start())))
                : Optional.empty();
    }

    /** The date that begins a folder or file name of an address, such as {@code 200103_bull_com}; the last such name's. */
    static Optional<PartialDate> inAddress(String address) {
        Optional<PartialDate> found = Optional.empty();
        for (String name : address.split("[/\\\\]", -1)) {
            Matcher matcher = IN_ADDRESS.matcher(name);
            if (matcher.matches()) {
                found = date(matcher.group("y"), matcher.group("m"), matcher.group("d"))
                        .or(() -> date(matcher.group("y"), matcher.group("m"), null));
            }
        }
        return found;
    }

    private static Optional<PartialDate> date(Matcher matcher) {
        if (matcher.group("mdy") != null) {
            return date(matcher.group("y1"), matcher.group("m1"), matcher.group("d1"));
        }
        if (matcher.group("dmy") != null) {
            return date(matcher.group("y2"), matcher.group("m2"), matcher.group("d2"));
        }
        if (matcher.group("my") != null) {
            return date(matcher.group("y3"), matcher.group("m3"), null);
        }
        if (matcher.group("ymd") != null) {
            return date(matcher.group("y4"), matcher.group("m4"), matcher.group("d4"));
        }
        return matcher.group("ym") != null
                ? date(matcher.group("y6"), matcher.group("m6"), null)
                : date(matcher.group("y5"), matcher.group("m5"), matcher.group("d5"));
    }

    private static Optional<PartialDate> date(String year, String month, @Nullable String day) {
        try {
            return Optional.of(
                    new PartialDate(Integer.parseInt(year), month(month), day == null ? 0 : Integer.parseInt(day)));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static int month(String month) {
        if (Character.isDigit(month.charAt(0))) {
            int number = Integer.parseInt(month);
            if (number == 0) {
                throw new DateTimeException("there is no month 0");
            }
            return number;
        }
        Integer number = MONTHS.get(month.substring(0, 3).toLowerCase(Locale.ROOT));
        if (number == null) {
            throw new DateTimeException("no month: " + month);
        }
        return number;
    }
}
