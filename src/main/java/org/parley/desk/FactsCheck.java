package org.parley.desk;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.publishing.PieceKind;
import org.parley.publishing.RenameInstitution;
import org.parley.publishing.RenamePerson;
import org.parley.publishing.Section;
import org.parley.publishing.Series;

/** Judges the form of a piece's facts: what is to be changed, or what is wrong, by field, in the words of the screen. */
final class FactsCheck {

    /** The most characters of an affiliation in one language. */
    static final int LONGEST_AFFILIATION = 500;

    private static final int LONGEST_SERIES = 300;
    private static final int LONGEST_NUMBER = 20;

    private final Facts facts;
    private final FactsForm form;
    private final List<KnownNames.Named> people;
    private final List<KnownNames.Named> institutions;
    private final Messages words;
    private final Map<String, String> problems = new LinkedHashMap<>();

    FactsCheck(
            Facts facts,
            FactsForm form,
            List<KnownNames.Named> people,
            List<KnownNames.Named> institutions,
            Messages words) {
        this.facts = facts;
        this.form = form;
        this.people = people;
        this.institutions = institutions;
        this.words = words;
    }

    /** What is wrong, by field; known after {@link #wanted}. */
    Map<String, String> problems() {
        return problems;
    }

    /** What is to be changed; absent where anything is wrong. */
    ChangeFacts.@Nullable Wanted wanted() {
        PieceKind kind = constant("kind", form.kind(), PieceKind.values());
        Section section = constant("section", form.section(), Section.values());
        PartialDate date = date();
        Series series = series();
        Slug slug = slug();
        List<ChangeFacts.Author> authors = authors();
        if (!problems.isEmpty() || kind == null || section == null) {
            return null;
        }
        return new ChangeFacts.Wanted(kind, section, date, series, slug, authors);
    }

    private void wrong(String field, String key, Object... about) {
        problems.putIfAbsent(
                field,
                about.length == 0 ? words.get("desk.facts.wrong." + key) : words.get("desk.facts.wrong." + key, about));
    }

    private <E extends Enum<E>> @Nullable E constant(String field, String name, E[] all) {
        Optional<E> found = Arrays.stream(all)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            wrong(field, "choose");
        }
        return found.orElse(null);
    }

    private @Nullable PartialDate date() {
        if (form.dateFollows() && !facts.known()) {
            return null;
        }
        if (form.date().isEmpty()) {
            wrong("date", facts.known() ? "date-of-known" : "no-date");
            return null;
        }
        try {
            return PartialDate.parse(form.date());
        } catch (DateTimeException none) {
            wrong("date", "date");
            return null;
        }
    }

    private @Nullable Series series() {
        LocalText name = form.seriesName();
        form.series().forEach((language, text) -> limit("series-" + language, text, LONGEST_SERIES));
        limit("number", form.number(), LONGEST_NUMBER);
        if (name.isEmpty()) {
            if (!form.number().isEmpty()) {
                wrong("number", "number-without-series");
            }
            return null;
        }
        return new Series(name, form.number().isEmpty() ? null : form.number());
    }

    private @Nullable Slug slug() {
        if (form.slug().isEmpty()) {
            if (facts.known()) {
                wrong("slug", "no-slug");
            }
            return null;
        }
        try {
            return Slug.of(form.slug());
        } catch (IllegalArgumentException none) {
            wrong("slug", "slug", Slug.LONGEST);
            return null;
        }
    }

    private List<ChangeFacts.Author> authors() {
        List<ChangeFacts.Author> authors = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < form.authors().size(); i++) {
            FactsForm.Author author = form.authors().get(i);
            String prefix = "author-" + (i + 1);
            if (author.isBlank()) {
                continue;
            }
            ChangeFacts.Meant person = person(prefix + "-person", author.person());
            author.affiliation()
                    .forEach((language, text) -> limit(prefix + "-affiliation-" + language, text, LONGEST_AFFILIATION));
            LocalText affiliation = LocalText.of(author.affiliation());
            List<ChangeFacts.Meant> named = institutions(prefix, author);
            if (affiliation.isEmpty() && !named.isEmpty()) {
                wrong(prefix + "-affiliation-" + words.language(), "institution-without-affiliation");
            }
            if (person != null) {
                if (!seen.add(person.id() == null ? person.name() : person.id())) {
                    wrong(prefix + "-person-find", "author-twice");
                }
                authors.add(new ChangeFacts.Author(person, affiliation, named));
            }
        }
        return authors;
    }

    private List<ChangeFacts.Meant> institutions(String prefix, FactsForm.Author author) {
        List<ChangeFacts.Meant> meant = new ArrayList<>();
        for (int m = 0; m < author.institutions().size(); m++) {
            Choice choice = author.institutions().get(m);
            String field = prefix + "-institution-" + (m + 1);
            if (choice.isBlank()) {
                continue;
            }
            if (choice.isChosen()) {
                if (institutions.stream().noneMatch(known -> known.id().equals(choice.id()))) {
                    wrong(field + "-find", "unknown");
                }
                meant.add(new ChangeFacts.Meant(choice.id(), LocalText.NONE, LocalText.NONE));
            } else if (!choice.fresh()) {
                wrong(field + "-find", "institution-not-chosen", choice.find());
            } else {
                choice.name()
                        .forEach((language, text) ->
                                limit(field + "-name-" + language, text, RenameInstitution.LONGEST));
                meant.add(new ChangeFacts.Meant(null, choice.newName(), LocalText.NONE));
            }
        }
        return meant;
    }

    private ChangeFacts.@Nullable Meant person(String field, Choice choice) {
        if (choice.isChosen()) {
            if (people.stream().noneMatch(known -> known.id().equals(choice.id()))) {
                wrong(field + "-find", "unknown");
            }
            return new ChangeFacts.Meant(choice.id(), LocalText.NONE, LocalText.NONE);
        }
        if (!choice.fresh()) {
            if (choice.find().isBlank()) {
                wrong(field + "-find", "nobody");
            } else {
                wrong(field + "-find", "not-chosen", choice.find());
            }
            return null;
        }
        LocalText name = choice.newName();
        String first = field + "-name-" + words.language();
        if (name.isEmpty()) {
            wrong(first, "no-name");
            return null;
        }
        choice.name().forEach((language, text) -> limit(field + "-name-" + language, text, RenamePerson.LONGEST));
        choice.sortName().forEach((language, text) -> limit(field + "-sort-" + language, text, RenamePerson.LONGEST));
        if (!choice.another() && !namesakes(name).isEmpty()) {
            wrong(first, "namesake", namesakes(name).getFirst().name().in(words.language()));
        }
        return new ChangeFacts.Meant(null, name, LocalText.of(choice.sortName()));
    }

    private List<KnownNames.Named> namesakes(LocalText name) {
        return people.stream()
                .filter(known -> name.byLanguage().values().stream().anyMatch(known::isCalled))
                .toList();
    }

    private void limit(String field, String text, int most) {
        if (text.length() > most) {
            wrong(field, "long", most, text.length());
        }
    }
}
