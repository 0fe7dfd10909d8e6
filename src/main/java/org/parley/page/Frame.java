package org.parley.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.PartialDate;

/**
 * What a template is given beside its content: the page, the words of the screen, the journal, and the addresses.
 *
 * @param page the page
 * @param words the words of the screen, in its language
 * @param journal what the journal calls itself
 * @param languages the languages that the journal is read in
 * @param addresses makes full addresses
 * @param assets knows style sheet and scripts
 */
public record Frame(
        Page page,
        Messages words,
        JournalSettings.Journal journal,
        Languages languages,
        Addresses addresses,
        Assets assets) {

    /** The language of the page's frame. */
    public Language language() {
        return page.language();
    }

    /** The words for a key. */
    public String say(String key) {
        return words.get(key);
    }

    /** The words for a key with these arguments put in. */
    public String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /** A text for this reader. */
    public String text(LocalText text) {
        return text.in(language());
    }

    /** The address of a path in the language of the page. */
    public String to(String path) {
        return Addresses.of(language(), path);
    }

    /** A date for this reader. */
    public String date(PartialDate date) {
        return date.in(language());
    }

    /** An instant's day for this reader, in UTC. */
    public String date(Instant instant) {
        return PartialDate.on(instant, ZoneOffset.UTC).in(language());
    }

    /** A time on the clock, for this reader. */
    public String dateTime(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language().locale())
                .format(time);
    }

    /** An instant as machines read it. */
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }

    /** The {@code lang} of a part in a language other than the page's; nothing where it is the page's. */
    public @org.jspecify.annotations.Nullable String lang(Language of) {
        return of.equals(language()) ? null : of.tag();
    }

    /** The {@code lang} of a text shown to this reader. */
    public @org.jspecify.annotations.Nullable String lang(LocalText text) {
        return lang(text.languageFor(language()));
    }
}
