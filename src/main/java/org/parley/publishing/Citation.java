package org.parley.publishing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.language.Messages;
import org.parley.language.PartialDate;

/**
 * How an edition of a piece is cited.
 *
 * @param text for a reader of its language
 * @param bibtex for BibTeX
 * @param ris for reference managers
 * @see <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS</a>
 */
public record Citation(String text, String bibtex, String ris) {

    /**
     * Makes the citation of an edition.
     *
     * @param journal the journal's name
     * @param address the full address of the page
     */
    static Citation of(PieceCard card, Edition edition, String journal, String address, Messages words) {
        List<String> authors = card.authors().stream()
                .map(author -> author.name().in(edition.language()))
                .toList();
        return new Citation(
                text(card, edition, authors, journal, address, words),
                bibtex(card, edition, authors, journal, address),
                ris(card, edition, authors, journal, address));
    }

    private static String text(
            PieceCard card, Edition edition, List<String> authors, String journal, String address, Messages words) {
        String date = card.date().in(words.language());
        if (authors.isEmpty()) {
            return words.get("cite.anonymous", edition.title(), journal, date, address);
        }
        return words.get("cite.text", joined(authors, words), edition.title(), journal, date, address);
    }

    private static String joined(List<String> names, Messages words) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        return String.join(words.get("comma"), names.subList(0, names.size() - 1)) + words.get("and") + names.getLast();
    }

    private static String bibtex(
            PieceCard card, Edition edition, List<String> authors, String journal, String address) {
        PartialDate date = card.date();
        StringBuilder entry = new StringBuilder("@article{").append(card.slug()).append(",\n");
        field(entry, "author", String.join(" and ", authors));
        field(entry, "title", "{" + edition.title() + "}");
        field(entry, "journal", journal);
        field(entry, "year", Integer.toString(date.year()));
        if (date.month() > 0) {
            field(entry, "month", Integer.toString(date.month()));
        }
        field(entry, "url", address);
        field(entry, "language", edition.language().tag());
        return entry.append("}").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        if (!value.isEmpty()) {
            entry.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    private static String ris(PieceCard card, Edition edition, List<String> authors, String journal, String address) {
        PartialDate date = card.date();
        String day = date.year() + "/" + (date.month() == 0 ? "" : two(date.month())) + "/"
                + (date.day() == 0 ? "" : two(date.day())) + "/";
        return "TY  - JOUR\n"
                + authors.stream().map(author -> "AU  - " + author + "\n").collect(Collectors.joining())
                + "TI  - " + edition.title() + "\nJO  - " + journal + "\nDA  - " + day + "\nLA  - "
                + edition.language().tag() + "\nUR  - " + address + "\nER  -";
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
