package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.Page;
import org.parley.page.WrongParameter;
import org.parley.publishing.Caller;
import org.parley.publishing.InstitutionId;
import org.parley.publishing.PersonId;
import org.parley.publishing.RenameInstitution;
import org.parley.publishing.RenamePerson;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages on which the names of people and institutions are looked through and corrected. */
@Controller
@RequestMapping("/{language}/desk")
class NamesController {

    private final NamesReading reading;
    private final RenamePerson renamePerson;
    private final RenameInstitution renameInstitution;
    private final DeskPages pages;
    private final Languages languages;

    NamesController(
            NamesReading reading,
            RenamePerson renamePerson,
            RenameInstitution renameInstitution,
            DeskPages pages,
            Languages languages) {
        this.reading = reading;
        this.renamePerson = renamePerson;
        this.renameInstitution = renameInstitution;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/people")
    View people(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Caller.Member member,
            HttpServletRequest request) {
        return list(request, language, member, true, q, page);
    }

    @GetMapping("/institutions")
    View institutions(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Caller.Member member,
            HttpServletRequest request) {
        return list(request, language, member, false, q, page);
    }

    @GetMapping("/people/{person}")
    View person(
            @PathVariable Language language,
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable String done,
            Caller.Member member,
            HttpServletRequest request) {
        NamesReading.Person of = reading.person(member, person, language);
        return person(request, 200, language, member, of, NamesForm.of(of.name(), of.sortName(), of.slug()), done);
    }

    @PostMapping("/people/{person}")
    View renamePerson(
            @PathVariable Language language,
            @PathVariable PersonId person,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        NamesReading.Person of = reading.person(member, person, language);
        NamesForm form = NamesForm.read(fields, languages);
        form = form.judged(RenamePerson.LONGEST, Messages.in(language));
        if (form.isRight()) {
            LocalText name = LocalText.of(form.name());
            if (renamePerson.rename(member, person, name, LocalText.of(form.sortName()), form.slugValue())) {
                return done(language, "/desk/people/" + person, "name");
            }
            form = form.withSlugTaken(Messages.in(language));
        }
        return person(request, 422, language, member, of, form, null);
    }

    @GetMapping("/institutions/{institution}")
    View institution(
            @PathVariable Language language,
            @PathVariable InstitutionId institution,
            @RequestParam(required = false) @Nullable String done,
            Caller.Member member,
            HttpServletRequest request) {
        NamesReading.Institution of = reading.institution(member, institution, language);
        return institution(
                request, 200, language, member, of, NamesForm.of(of.name(), LocalText.NONE, of.slug()), done);
    }

    @PostMapping("/institutions/{institution}")
    View renameInstitution(
            @PathVariable Language language,
            @PathVariable InstitutionId institution,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        NamesReading.Institution of = reading.institution(member, institution, language);
        NamesForm form = NamesForm.read(fields, languages).judged(RenameInstitution.LONGEST, Messages.in(language));
        if (form.isRight()) {
            if (renameInstitution.rename(member, institution, LocalText.of(form.name()), form.slugValue())) {
                return done(language, "/desk/institutions/" + institution, "name");
            }
            form = form.withSlugTaken(Messages.in(language));
        }
        return institution(request, 422, language, member, of, form, null);
    }

    private View list(
            HttpServletRequest request, Language language, Caller.Member member, boolean people, String q, int page) {
        if (page < 1 || page > 100_000) {
            throw new WrongParameter("page", "Expected is a number from 1 to 100,000.");
        }
        String typed = q.length() > 200 ? q.substring(0, 200) : q;
        return pages.view(
                request,
                "desk/names.jte",
                DeskPages.page(
                                language,
                                people ? "/desk/people" : "/desk/institutions",
                                people ? "desk.people" : "desk.institutions")
                        .section("people")
                        .build(),
                member,
                Map.of(
                        "people",
                        people,
                        "q",
                        typed,
                        "names",
                        people
                                ? reading.people(member, language, typed, page)
                                : reading.institutions(member, language, typed, page)));
    }

    private View person(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            NamesReading.Person person,
            NamesForm form,
            @Nullable String done) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("person", person);
        model.put("form", form);
        model.put("done", "name".equals(done) || "merged".equals(done) ? done : null);
        return pages.view(
                request,
                status,
                "desk/person.jte",
                page(language, "/desk/people/" + person.id(), person.name(), "/desk/people", "desk.people"),
                member,
                model);
    }

    private View institution(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            NamesReading.Institution institution,
            NamesForm form,
            @Nullable String done) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("institution", institution);
        model.put("form", form);
        model.put("done", "name".equals(done) ? done : null);
        return pages.view(
                request,
                status,
                "desk/institution.jte",
                page(
                        language,
                        "/desk/institutions/" + institution.id(),
                        institution.name(),
                        "/desk/institutions",
                        "desk.institutions"),
                member,
                model);
    }

    static Page page(Language language, String path, LocalText name, String above, String words) {
        return Page.at(language, path)
                .title(name.in(language), name.languageFor(language))
                .under(Messages.in(language).get("desk"), "/desk")
                .under(Messages.in(language).get(words), above)
                .section("people")
                .notIndexed()
                .notKept()
                .build();
    }

    static View done(Language language, String path, String what) {
        return DeskPages.redirect(Addresses.of(language, path) + "?done=" + what);
    }
}
