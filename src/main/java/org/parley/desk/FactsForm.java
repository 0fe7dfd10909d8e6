package org.parley.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Series;

/**
 * The form of a piece's facts as it was filled in, right or wrong.
 *
 * @param kind the name of the kind
 * @param section the name of the section
 * @param dateFollows whether the piece is to be dated by the day on which it is published
 * @param date the date
 * @param series the name of the series in each language
 * @param number the number in the series
 * @param slug the word in the address
 * @param authors the authors, in order
 * @param seen the fingerprint of the facts that the form was filled in upon
 */
public record FactsForm(
        String kind,
        String section,
        boolean dateFollows,
        String date,
        Map<Language, String> series,
        String number,
        String slug,
        List<Author> authors,
        String seen) {

    /** The most authors of a piece. */
    public static final int MOST_AUTHORS = 50;

    /** The most institutions that an affiliation names. */
    public static final int MOST_INSTITUTIONS = 8;

    /**
     * An author, and what they are on this piece.
     *
     * @param person who it is
     * @param held the key of an affiliation that they had before, to be taken over; empty where it is as written here
     * @param affiliation what they are, in each language
     * @param institutions those that it names
     */
    public record Author(Choice person, String held, Map<Language, String> affiliation, List<Choice> institutions) {

        /** Nobody yet. */
        static final Author NONE = new Author(Choice.NONE, "", Map.of(), List.of());

        public Author {
            affiliation = Map.copyOf(affiliation);
            institutions = List.copyOf(institutions);
        }

        /** Whether nothing is filled in. */
        public boolean isBlank() {
            return person.isBlank()
                    && affiliation.values().stream().allMatch(String::isBlank)
                    && institutions.stream().allMatch(Choice::isBlank);
        }

        /** What is filled in as the affiliation in a language. */
        public String affiliationIn(Language language) {
            return affiliation.getOrDefault(language, "");
        }

        Author of(Choice other) {
            return new Author(other, held, affiliation, institutions);
        }

        Author with(int index, UnaryOperator<Choice> change) {
            List<Choice> changed = new ArrayList<>(institutions);
            if (index >= 0 && index < changed.size()) {
                changed.set(index, change.apply(changed.get(index)));
            }
            return new Author(person, held, affiliation, changed);
        }

        Author taking(HeldAffiliation before) {
            return new Author(
                    person,
                    "",
                    before.text().byLanguage(),
                    before.institutions().stream().map(Choice::of).toList());
        }
    }

    public FactsForm {
        series = Map.copyOf(series);
        authors = List.copyOf(authors);
    }

    /** The form that says what the facts are. */
    static FactsForm of(Facts facts) {
        Series series = facts.series();
        String number = series == null ? null : series.number();
        return new FactsForm(
                facts.kind().name(),
                facts.section().name(),
                facts.date() == null,
                facts.date() == null ? "" : facts.date().toString(),
                series == null ? Map.of() : new HashMap<>(series.name().byLanguage()),
                number == null ? "" : number,
                facts.slug() == null ? "" : facts.slug().value(),
                facts.authors().stream()
                        .map(author -> new Author(
                                Choice.of(author.person()),
                                "",
                                author.affiliation().byLanguage(),
                                author.institutions().stream().map(Choice::of).toList()))
                        .toList(),
                facts.fingerprint());
    }

    /** What is filled in as the name of the series in a language. */
    public String seriesIn(Language language) {
        return series.getOrDefault(language, "");
    }

    /** The name of the series. */
    LocalText seriesName() {
        return LocalText.of(series);
    }

    /** The same with other authors. */
    FactsForm by(List<Author> others) {
        return new FactsForm(kind, section, dateFollows, date, series, number, slug, others, seen);
    }

    /** The same, filled in upon other facts. */
    FactsForm upon(Facts facts) {
        return new FactsForm(kind, section, dateFollows, date, series, number, slug, authors, facts.fingerprint());
    }

    /** The same with one author more. */
    FactsForm withAuthor() {
        List<Author> all = new ArrayList<>(authors);
        if (all.size() < MOST_AUTHORS) {
            all.add(Author.NONE);
        }
        return by(all);
    }

    /** The same without an author. */
    FactsForm without(int index) {
        return by(IntStream.range(0, authors.size())
                .filter(i -> i != index)
                .mapToObj(authors::get)
                .toList());
    }

    /** The same with an author at another place. */
    FactsForm moved(int index, int by) {
        List<Author> all = new ArrayList<>(authors);
        int to = index + by;
        if (index >= 0 && index < all.size() && to >= 0 && to < all.size()) {
            Author author = all.remove(index);
            all.add(to, author);
        }
        return by(all);
    }

    /** The same with an author changed. */
    FactsForm with(int index, UnaryOperator<Author> change) {
        List<Author> all = new ArrayList<>(authors);
        if (index >= 0 && index < all.size()) {
            all.set(index, change.apply(all.get(index)));
        }
        return by(all);
    }
}
