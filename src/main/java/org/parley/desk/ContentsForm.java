package org.parley.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.publishing.Chosen;
import org.parley.publishing.Imprint;
import org.parley.publishing.PieceCollections;
import org.springframework.util.MultiValueMap;

/**
 * The form of what a topic, a book or an issue holds, as it was filled in, right or wrong.
 *
 * @param version the version that it was filled in upon
 * @param publisher the publisher
 * @param isbn the ISBN
 * @param issn the ISSN
 * @param number the number of an issue
 * @param pages how many pages
 * @param chosen the chosen pieces
 */
public record ContentsForm(
        int version, LocalText publisher, String isbn, String issn, String number, String pages, List<Chosen> chosen) {

    public ContentsForm {
        chosen = List.copyOf(chosen);
    }

    /** The form that says what was put together. */
    static ContentsForm of(PieceCollections.Written written) {
        Imprint imprint = written.imprint();
        return new ContentsForm(
                written.version(),
                imprint.publisher(),
                orEmpty(imprint.isbn()),
                orEmpty(imprint.issn()),
                orEmpty(imprint.number()),
                imprint.pages() == null ? "" : imprint.pages().toString(),
                written.chosen());
    }

    static ContentsForm read(MultiValueMap<String, String> fields, Languages languages) {
        return new ContentsForm(
                ChosenFields.number(fields, "version"),
                ChosenFields.text(fields, "publisher-", languages),
                ChosenFields.line(fields, "isbn"),
                ChosenFields.line(fields, "issn"),
                ChosenFields.line(fields, "number"),
                ChosenFields.line(fields, "pages"),
                ChosenFields.read(fields, languages));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What is filled in as the publisher in a language. */
    public String publisherIn(Language language) {
        return publisher.exactly(language).orElse("");
    }

    ContentsForm choosing(List<Chosen> others) {
        return new ContentsForm(version, publisher, isbn, issn, number, pages, others);
    }

    /** The same, filled in upon another version. */
    ContentsForm upon(PieceCollections.Written written) {
        return new ContentsForm(written.version(), publisher, isbn, issn, number, pages, chosen);
    }

    /** What is wrong with it, by the name of the field. */
    Map<String, String> problems(Messages words) {
        Map<String, String> problems = new LinkedHashMap<>();
        publisher.byLanguage().forEach((language, name) -> {
            if (name.length() > Imprint.LONGEST_PUBLISHER) {
                problems.put("publisher-" + language, words.get("permission.wrong.long", Imprint.LONGEST_PUBLISHER));
            }
        });
        if (!isbn.isEmpty() && !Imprint.isIsbn(isbn)) {
            problems.put("isbn", words.get("compose.wrong.isbn"));
        }
        if (!issn.isEmpty() && !Imprint.isIssn(issn)) {
            problems.put("issn", words.get("compose.wrong.issn"));
        }
        if (number.length() > Imprint.LONGEST_NUMBER) {
            problems.put("number", words.get("permission.wrong.long", Imprint.LONGEST_NUMBER));
        }
        if (!pages.isEmpty() && count() == null) {
            problems.put("pages", words.get("compose.wrong.pages", Imprint.MOST_PAGES));
        }
        return problems;
    }

    private @Nullable Integer count() {
        try {
            int count = Integer.parseInt(pages);
            return count < 1 || count > Imprint.MOST_PAGES ? null : count;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    Imprint imprint() {
        return new Imprint(publisher, orNull(isbn), orNull(issn), orNull(number), count());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
