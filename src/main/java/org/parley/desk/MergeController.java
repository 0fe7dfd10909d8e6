package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.publishing.Caller;
import org.parley.publishing.MergePeople;
import org.parley.publishing.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which it is said that two people are one. */
@Controller
@RequestMapping("/{language}/desk/people/{person}/merge")
class MergeController {

    private final NamesReading reading;
    private final Suggestions suggestions;
    private final MergePeople merge;
    private final DeskPages pages;

    MergeController(NamesReading reading, Suggestions suggestions, MergePeople merge, DeskPages pages) {
        this.reading = reading;
        this.suggestions = suggestions;
        this.merge = merge;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable PersonId person,
            @RequestParam MultiValueMap<String, String> asked,
            Caller.Member member,
            HttpServletRequest request) {
        String q = asked.getFirst("q");
        return show(request, language, person, other(asked), q == null ? "" : q, member);
    }

    private View show(
            HttpServletRequest request,
            Language language,
            PersonId person,
            @Nullable PersonId id,
            String q,
            Caller.Member member) {
        NamesReading.Person kept = reading.person(member, person, language);
        String wrong = person.equals(id) ? Messages.in(language).get("desk.merge.same") : null;
        List<Suggestion> matches = q.isBlank() || id != null
                ? List.of()
                : suggestions.people(member, language, q).stream()
                        .filter(match -> !match.id().equals(person.toString()))
                        .toList();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("kept", kept);
        model.put("other", id == null || wrong != null ? null : reading.person(member, id, language));
        model.put("q", q);
        model.put("matches", matches);
        model.put("wrong", wrong);
        return pages.view(request, wrong == null ? 200 : 422, "desk/merge.jte", page(language, kept), member, model);
    }

    @PostMapping
    View merge(
            @PathVariable Language language,
            @PathVariable PersonId person,
            @RequestParam PersonId other,
            Caller.Member member,
            HttpServletRequest request) {
        if (person.equals(other)) {
            return show(request, language, person, other, "", member);
        }
        merge.merge(member, person, other);
        return NamesController.done(language, "/desk/people/" + person, "merged");
    }

    /** Whom the form names; a script may have added an empty field beside the choice. */
    private static @Nullable PersonId other(MultiValueMap<String, String> asked) {
        try {
            return asked.getOrDefault("other", List.of()).stream()
                    .filter(key -> !key.isBlank())
                    .findFirst()
                    .map(PersonId::of)
                    .orElse(null);
        } catch (IllegalArgumentException noKey) {
            throw new NotFound("nobody is " + asked.get("other"));
        }
    }

    private static Page page(Language language, NamesReading.Person kept) {
        Messages words = Messages.in(language);
        return DeskPages.page(language, "/desk/people/" + kept.id() + "/merge", "desk.merge")
                .under(words.get("desk.people"), "/desk/people")
                .under(kept.name().in(language), "/desk/people/" + kept.id())
                .section("people")
                .build();
    }
}
