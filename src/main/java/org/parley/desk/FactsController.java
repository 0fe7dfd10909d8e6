package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which it is said what kind of piece one is, where it stands, when it is dated and who wrote it. */
@Controller
@RequestMapping("/{language}/desk/pieces/{piece}/facts")
class FactsController {

    private final FactsReading reading;
    private final KnownNames names;
    private final Suggestions suggestions;
    private final ChangeFacts change;
    private final DeskPages pages;
    private final Languages languages;

    FactsController(
            FactsReading reading,
            KnownNames names,
            Suggestions suggestions,
            ChangeFacts change,
            DeskPages pages,
            Languages languages) {
        this.reading = reading;
        this.names = names;
        this.suggestions = suggestions;
        this.change = change;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @RequestParam(required = false) @Nullable String done,
            Caller.Member member,
            HttpServletRequest request) {
        Facts facts = reading.of(member, piece);
        FactsView view = view(member, facts, FactsForm.of(facts), Map.of(), Map.of(), "");
        return page(request, 200, language, member, view, "facts".equals(done), null);
    }

    @PostMapping
    View post(
            @PathVariable Language language,
            @PathVariable PieceId piece,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Facts facts = reading.of(member, piece);
        FactsForm form = FactsFields.read(fields, languages);
        String button = fields.getFirst("do");
        if (button == null || button.equals("save")) {
            return save(request, language, member, facts, form);
        }
        FactsSteps.Step step = FactsSteps.take(form, button, held(member, form), language);
        FactsView view = view(
                member,
                facts,
                step.form(),
                Map.of(),
                step.looked().isEmpty()
                        ? Map.of()
                        : Map.of(step.looked(), lookUp(member, language, step.form(), step.looked())),
                step.focus());
        return page(request, 200, language, member, view, false, null);
    }

    private View save(
            HttpServletRequest request, Language language, Caller.Member member, Facts facts, FactsForm filled) {
        Map<String, List<HeldAffiliation>> held = held(member, filled);
        FactsForm form = filled;
        for (int i = 0; i < form.authors().size(); i++) {
            form = FactsSteps.take(form, i, held);
        }
        FactsCheck check = new FactsCheck(facts, form, names.people(), names.institutions(), Messages.in(language));
        ChangeFacts.Wanted wanted = check.wanted();
        String wrong = null;
        if (wanted != null) {
            try {
                change.change(member, facts.original().piece(), form.seen(), wanted);
                return DeskPages.redirect(Addresses.of(language, facts.path()) + "?done=facts");
            } catch (NotPossible refused) {
                wrong = DeskFailures.say(refused, language);
                form = form.upon(facts);
            }
        }
        Map<String, List<Suggestion>> matches = new HashMap<>();
        for (String field : check.problems().keySet()) {
            if (field.endsWith("-find")) {
                String choice = field.substring(0, field.length() - "-find".length());
                matches.put(choice, lookUp(member, language, form, choice));
            }
        }
        FactsView view = view(member, facts, form, check.problems(), matches, "");
        return page(request, wrong == null ? 422 : 409, language, member, view, false, wrong);
    }

    private Map<String, List<HeldAffiliation>> held(Caller.Member member, FactsForm form) {
        return reading.held(
                member,
                form.authors().stream()
                        .map(author -> author.person().id())
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList());
    }

    private List<Suggestion> lookUp(Caller.Member member, Language language, FactsForm form, String field) {
        String typed = FactsSteps.choice(form, field).map(Choice::find).orElse("");
        return field.endsWith("-person")
                ? suggestions.people(member, language, typed)
                : suggestions.institutions(member, language, typed);
    }

    private FactsView view(
            Caller.Member member,
            Facts facts,
            FactsForm form,
            Map<String, String> problems,
            Map<String, List<Suggestion>> matches,
            String focus) {
        Map<String, List<HeldAffiliation>> held = held(member, form);
        List<String> chosen = new ArrayList<>();
        form.authors().forEach(author -> {
            chosen.add(author.person().id());
            author.institutions().forEach(institution -> chosen.add(institution.id()));
        });
        Map<String, LocalText> called = new HashMap<>();
        Stream.concat(names.people().stream(), names.institutions().stream())
                .filter(named -> chosen.contains(named.id()))
                .forEach(named -> called.put(named.id(), named.name()));
        return new FactsView(facts, form, called, held, matches, problems, focus);
    }

    private View page(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            FactsView view,
            boolean done,
            @Nullable String wrong) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("view", view);
        model.put("done", done);
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "desk/facts.jte",
                DeskPages.ofPiece(
                                language,
                                view.facts().path(),
                                Messages.in(language).get("desk.facts"),
                                view.facts().title(),
                                view.facts().original())
                        .build(),
                member,
                model);
    }
}
