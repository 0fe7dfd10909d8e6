package org.parley.newsletter.round;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.parley.newsletter.Pace;
import org.parley.settings.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** When rounds are due, by the clock of the journal: the settings say every how many minutes, on which day, at what hour. */
@Component
class RoundTimes {

    private final Duration each;
    private final DayOfWeek day;
    private final LocalTime hour;
    private final ZoneId zone;

    RoundTimes(Environment settings, ZoneId zone) {
        this.each = Duration.ofMinutes(Settings.whole(settings, "parley.newsletter.minutes", 15, 1, 1_440));
        this.day = Settings.read(
                settings,
                "parley.newsletter.weekday",
                "monday",
                "a day of the week in English, such as monday",
                text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)));
        this.hour = Settings.read(
                settings, "parley.newsletter.hour", "07:00", "a time of day such as 07:00", LocalTime::parse);
        this.zone = zone;
    }

    /** When the round after one is due. */
    Instant next(Pace pace, Instant last) {
        LocalDate today = last.atZone(zone).toLocalDate();
        return switch (pace) {
            case EACH -> last.plus(each);
            case WEEKLY ->
                later(last, today.with(TemporalAdjusters.nextOrSame(day)), today.with(TemporalAdjusters.next(day)));
            case MONTHLY -> later(last, today.withDayOfMonth(1), today.with(TemporalAdjusters.firstDayOfNextMonth()));
        };
    }

    private Instant later(Instant last, LocalDate one, LocalDate following) {
        Instant due = one.atTime(hour).atZone(zone).toInstant();
        return due.isAfter(last) ? due : following.atTime(hour).atZone(zone).toInstant();
    }
}
