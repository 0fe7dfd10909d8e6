package org.parley.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.parley.accounts.Csrf;
import org.parley.language.Language;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;

/**
 * What a page of the desk knows beside its content.
 *
 * @param member who has signed in
 * @param csrf what its forms carry
 * @param zone the time zone of the journal
 */
public record DeskFrame(Caller.Member member, Csrf csrf, ZoneId zone) {

    /** Whether the member may do this, where no edition is concerned. */
    public boolean may(Act act) {
        return Policy.may(member, act);
    }

    /** A moment as the journal's clock shows it. */
    public String time(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(zone)
                .format(at);
    }

    /** A moment as a field for date and time holds it. */
    public String localTime(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(zone).format(at);
    }
}
