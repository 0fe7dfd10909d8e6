package org.parley.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.store.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The pages of people and institutions. */
@Controller
class PeopleController {

    private static final int ALL = PieceQuery.MOST;

    private final Directory directory;
    private final Catalogue catalogue;
    private final Pages pages;

    PeopleController(Directory directory, Catalogue catalogue, Pages pages) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/{language}/people")
    View people(@PathVariable Language language) {
        Messages words = Messages.in(language);
        Page page = Page.at(language, "/people")
                .title(words.get("people"))
                .description(words.get("people.about"))
                .shows(Subject.any(PersonId.SUBJECT))
                .shows(Subject.any(PieceId.SUBJECT))
                .build();
        return pages.view("publishing/people.jte", page, Map.of("people", directory.authors(Caller.READER, language)));
    }

    @GetMapping("/{language}/people/{slug}")
    View person(@PathVariable Language language, @PathVariable Slug slug) {
        Optional<PersonView> found = directory.person(Caller.READER, slug);
        if (found.isEmpty()) {
            return moved(language, "/people/", slug, directory.personFormerlyAt(slug));
        }
        PersonView person = found.get();
        Listing<PieceCard> listing =
                catalogue.list(Caller.READER, PieceQuery.all(1, ALL).by(person.id()));
        Messages words = Messages.in(language);
        Page.Builder page = Page.at(language, "/people/" + slug)
                .title(person.name().in(language), person.name().languageFor(language))
                .type("profile")
                .under(words.get("people"), "/people")
                .shows(person.id().subject())
                .shows(Subject.any(InstitutionId.SUBJECT));
        listing.items().forEach(card -> page.shows(card.id().subject()));
        return pages.view("publishing/person.jte", page.build(), Map.of("person", person, "listing", listing));
    }

    @GetMapping("/{language}/institutions/{slug}")
    View institution(@PathVariable Language language, @PathVariable Slug slug) {
        Optional<InstitutionView> found = directory.institution(slug);
        if (found.isEmpty()) {
            return moved(language, "/institutions/", slug, directory.institutionFormerlyAt(slug));
        }
        InstitutionView institution = found.get();
        Listing<PieceCard> listing =
                catalogue.list(Caller.READER, PieceQuery.all(1, ALL).of(institution.id()));
        List<PersonEntry> people = directory.authors(Caller.READER, language, institution.id());
        Messages words = Messages.in(language);
        Page.Builder page = Page.at(language, "/institutions/" + slug)
                .title(institution.name().in(language), institution.name().languageFor(language))
                .under(words.get("people"), "/people")
                .shows(institution.id().subject())
                .shows(Subject.any(PersonId.SUBJECT));
        listing.items().forEach(card -> page.shows(card.id().subject()));
        return pages.view(
                "publishing/institution.jte",
                page.build(),
                Map.of("institution", institution, "people", people, "listing", listing));
    }

    private static View moved(Language language, String path, Slug slug, Optional<Slug> now) {
        Slug to = now.orElseThrow(() -> new NotFound("nobody is at " + path + slug));
        RedirectView view = new RedirectView(Addresses.of(language, path + to), false, true, false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }
}
