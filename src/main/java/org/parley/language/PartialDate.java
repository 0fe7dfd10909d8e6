package org.parley.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date at the precision that is known: a year, a month of a year, or a day. It keeps that precision.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(?!00)(\\d{2})(?:-(?!00)(\\d{2}))?)?");

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("not a year between 1 and 9999: " + year);
        }
        if (month == 0) {
            if (day != 0) {
                throw new DateTimeException("a day without a month in " + year);
            }
        } else if (day == 0) {
            var _ = YearMonth.of(year, month);
        } else {
            var _ = LocalDate.of(year, month, day);
        }
    }

    /** The day on which a moment falls, by the clock of a zone. */
    public static PartialDate on(Instant moment, ZoneId zone) {
        return of(moment.atZone(zone).toLocalDate());
    }

    /** A whole year. */
    public static PartialDate of(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** A month of a year. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, month, 0);
    }

    /** A day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code 2006}, {@code 2006-03} or {@code 2006-03-17}.
     *
     * @throws DateTimeException if it is none of these, or no such date exists
     * @see <a href="https://www.iso.org/iso-8601-date-and-time-format.html">ISO 8601</a>, reduced precision
     */
    @JsonCreator
    public static PartialDate parse(String iso) {
        Matcher matcher = ISO.matcher(iso);
        if (!matcher.matches()) {
            throw new DateTimeException("not a date of the form 2006, 2006-03 or 2006-03-17: \"" + iso + "\"");
        }
        return new PartialDate(Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The first day that this date can mean. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The year alone. */
    public Year toYear() {
        return Year.of(year);
    }

    /** As a reader of this language writes it: {@code 17 March 2006}, {@code 2006年3月17日}, {@code March 2001}. */
    public String in(Language language) {
        if (language.equals(Language.JAPANESE)) {
            return year + "年" + (month == 0 ? "" : month + "月") + (day == 0 ? "" : day + "日");
        }
        Locale locale = language.locale();
        if (!language.equals(Language.ENGLISH)) {
            return local(locale);
        }
        if (month == 0) {
            return Integer.toString(year);
        }
        return day == 0
                ? YearMonth.of(year, month).format(DateTimeFormatter.ofPattern("LLLL yyyy", locale))
                : LocalDate.of(year, month, day).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }

    private String local(Locale locale) {
        LocalDate first = firstDay();
        if (month == 0) {
            return first.format(DateTimeFormatter.ofLocalizedPattern("y").withLocale(locale));
        }
        return first.format(
                day == 0
                        ? DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale)
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** Orders by time; a coarser date comes before the finer dates within it. Equal to the order of {@link #toString}. */
    @Override
    public int compareTo(PartialDate other) {
        return toString().compareTo(other.toString());
    }

    /** The ISO 8601 form, as short as the precision: {@code 2006}, {@code 2006-03}, {@code 2006-03-17}. */
    @Override
    @JsonValue
    public String toString() {
        return "0".repeat(4 - Integer.toString(year).length())
                + year
                + (month == 0 ? "" : two(month))
                + (day == 0 ? "" : two(day));
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
