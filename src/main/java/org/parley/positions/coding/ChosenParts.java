package org.parley.positions.coding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.outlook.Level;
import org.parley.outlook.Voice;
import org.parley.positions.Actor;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.Scale;

/**
 * The actor and the issue that a form names, and the map with them: those that it names anew are put on it.
 *
 * @param map the map with both
 * @param actor the word of the actor
 * @param issue the issue
 */
record ChosenParts(DebateMap map, Slug actor, Issue issue) {

    private static final Slug NONE = Slug.of("none");
    private static final Issue NOWHERE = issue(NONE, LocalText.NONE);

    static ChosenParts of(DebateMap map, PositionForm form, Typed typed) {
        DebateMap with = map;
        Slug actor = chosen("actor", form.actor(), form.newActor(), typed);
        if (actor == null) {
            actor = fresh(form.newActor(), "actor", map.actors().stream().map(Actor::id));
            with = with.withActors(with.groups(), and(with.actors(), actor(actor, form.newActor())));
        } else if (map.actor(actor).isEmpty()) {
            typed.wrong("actor", "choose-actor");
        }
        Slug chosen = chosen("issue", form.issue(), form.newIssue(), typed);
        Issue issue = chosen == null ? null : map.issue(chosen).orElse(null);
        if (chosen == null) {
            Slug id = fresh(form.newIssue(), "issue", map.issues().stream().map(Issue::id));
            issue = issue(id, form.newIssue());
            with = with.withIssues(and(with.issues(), issue));
        } else if (issue == null) {
            typed.wrong("issue", "choose-issue");
        }
        typed.text("new-actor", form.newActor());
        typed.text("new-issue", form.newIssue());
        return new ChosenParts(with, actor, issue == null ? NOWHERE : issue);
    }

    /** The word that was chosen; nothing where a new name was typed instead. */
    private static @Nullable Slug chosen(String field, String word, LocalText fresh, Typed typed) {
        if (!word.isEmpty() && !fresh.isEmpty()) {
            typed.wrong(field, "choose-one");
        }
        if (word.isEmpty() && !fresh.isEmpty()) {
            return null;
        }
        Slug chosen = Typed.slug(word);
        return chosen == null ? NONE : chosen;
    }

    /** A word for something new, made of what it is called in English, that nothing else has. */
    static Slug fresh(LocalText name, String otherwise, Stream<Slug> taken) {
        Set<Slug> all = taken.collect(Collectors.toSet());
        Slug first = Slug.from(name.in(Language.ENGLISH)).orElse(Slug.of(otherwise));
        return Stream.iterate(1, n -> n + 1)
                .map(first::numbered)
                .filter(word -> !all.contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Slug id, LocalText name) {
        return new Actor(id, name, LocalText.NONE, null, List.of(), Level.INTERNATIONAL, false, Voice.MEMBER);
    }

    private static Issue issue(Slug id, LocalText name) {
        return new Issue(id, name, LocalText.NONE, null, false, Scale.HUNDRED, List.of(), null, null, List.of());
    }

    static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
