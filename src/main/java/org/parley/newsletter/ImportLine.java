package org.parley.newsletter;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.EmailAddress;
import org.parley.accounts.ReaderAddress;
import org.parley.accounts.Unacceptable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;

/**
 * A line of a file of subscribers, read.
 *
 * @param number its number in the file
 * @param address the e-mail address
 * @param language the language to be written to in
 * @param lists the lists
 * @param consented when they agreed
 * @param source where that is known from
 * @param wrong what is wrong with the line; absent where it can be taken
 */
record ImportLine(
        long number,
        String address,
        Language language,
        Set<ReaderList> lists,
        Instant consented,
        String source,
        @Nullable String wrong) {

    private static final int LONGEST_SOURCE = 200;

    /** Reads lines: what they may say, and whether there are such lists. */
    record Reader(ReaderLists known, Set<String> debates, Languages languages, ZoneId zone, Instant now) {

        ImportLine read(NamedCsvRecord record) {
            long number = record.getStartingLineNumber();
            String typed = field(record, "address");
            try {
                EmailAddress address = ReaderAddress.read(typed);
                String source = field(record, "source");
                if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
                    throw new Wrong("source: say in at most " + LONGEST_SOURCE
                            + " characters where the consent is known from.");
                }
                return new ImportLine(
                        number,
                        address.value(),
                        language(field(record, "language")),
                        lists(field(record, "lists")),
                        consented(field(record, "consented_at")),
                        source,
                        null);
            } catch (Unacceptable wrong) {
                return refused(number, typed, "address: " + wrong.in(Messages.in(Language.ENGLISH)));
            } catch (Wrong wrong) {
                return refused(number, typed, String.valueOf(wrong.getMessage()));
            }
        }

        private static String field(NamedCsvRecord record, String name) {
            return record.findField(name).orElse("").strip();
        }

        private Language language(String tag) {
            return languages
                    .find(tag)
                    .orElseThrow(() -> new Wrong("language: one of " + languages.tags() + ", not \"" + tag + "\"."));
        }

        private Set<ReaderList> lists(String words) {
            Set<ReaderList> lists = new LinkedHashSet<>();
            for (String word : words.isEmpty() ? new String[0] : words.split("[\\s;]+")) {
                lists.add(known.find(word, debates)
                        .orElseThrow(() -> new Wrong("lists: there is no list \"" + word
                                + "\"; there are weekly, section:WORD, debate:WORD and search:QUERY.")));
            }
            if (lists.isEmpty() || lists.size() > ReaderLists.MOST) {
                throw new Wrong("lists: name 1 to " + ReaderLists.MOST + ", with spaces between.");
            }
            return lists;
        }

        private Instant consented(String text) {
            Instant at = instant(text);
            if (at == null) {
                throw new Wrong("consented_at: a day such as 2006-03-17, or a time such as 2006-03-17T09:30:00Z,"
                        + " not \"" + text + "\".");
            }
            if (at.isAfter(now)) {
                throw new Wrong("consented_at: " + text + " is still to come.");
            }
            return at;
        }

        private @Nullable Instant instant(String text) {
            try {
                return text.contains("T")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            } catch (DateTimeException none) {
                return null;
            }
        }

        private static ImportLine refused(long number, String typed, String wrong) {
            return new ImportLine(number, typed, Language.ENGLISH, Set.of(), Instant.EPOCH, "", wrong);
        }
    }

    /** The columns that a file must have. */
    static final List<String> COLUMNS = List.of("address", "language", "lists", "consented_at", "source");

    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }
}
