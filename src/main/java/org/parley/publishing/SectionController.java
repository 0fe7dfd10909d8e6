package org.parley.publishing;

import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.page.Parameters;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The pages of the sections, each a list of its pieces. */
@Controller
class SectionController {

    private static final int SIZE = 20;

    private final Catalogue catalogue;
    private final PieceCollections collections;
    private final Pages pages;

    SectionController(Catalogue catalogue, PieceCollections collections, Pages pages) {
        this.catalogue = catalogue;
        this.collections = collections;
        this.pages = pages;
    }

    @GetMapping("/{language}/sections/{slug}")
    View section(@PathVariable Language language, @PathVariable String slug, WebRequest request) {
        Section section = Section.ofSlug(slug).orElseThrow(() -> new NotFound("no section is at " + slug));
        return show(language, section, request);
    }

    @GetMapping("/{language}/newsletters")
    View newsletters(@PathVariable Language language, WebRequest request) {
        return show(language, Section.NEWSLETTERS, request);
    }

    private View show(Language language, Section section, WebRequest request) {
        int number = Parameters.of(request, "page").page("page");
        Listing<PieceCard> listing =
                catalogue.list(Caller.READER, PieceQuery.all(number, SIZE).in(section));
        if (number > listing.pages()) {
            throw new NotFound("the section has " + listing.pages() + " pages");
        }
        Messages words = Messages.in(language);
        Page page = Page.at(language, section.path())
                .title(words.get("section." + section))
                .description(words.get("section." + section + ".about"))
                .section(section.slug())
                .feed("/sections/" + section.slug() + "/feed.atom")
                .shows(Subject.any(PieceId.SUBJECT))
                .shows(Subject.any(PersonId.SUBJECT))
                .build();
        return pages.view(
                "publishing/section.jte",
                page,
                Map.of("section", section, "listing", listing, "collections", held(section, listing)));
    }

    /** What the pieces of the sections that gather others hold. */
    private Map<PieceId, PieceCollection> held(Section section, Listing<PieceCard> listing) {
        return section == Section.SPECIAL_TOPICS || section == Section.BOOKS_JOURNALS
                ? collections.of(
                        Caller.READER,
                        listing.items().stream().map(PieceCard::id).toList())
                : Map.of();
    }
}
