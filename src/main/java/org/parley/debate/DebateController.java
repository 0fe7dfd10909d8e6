package org.parley.debate;

import java.util.List;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.Prose;
import org.parley.publishing.Section;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The list of debates, and the page of each. */
@Controller
class DebateController {

    private final Debates debates;
    private final DebatePageReading reading;
    private final DebateAspects aspects;
    private final Addresses addresses;
    private final Pages pages;

    DebateController(
            Debates debates, DebatePageReading reading, DebateAspects aspects, Addresses addresses, Pages pages) {
        this.debates = debates;
        this.reading = reading;
        this.aspects = aspects;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping("/{language}/debates")
    View list(@PathVariable Language language) {
        Messages words = Messages.in(language);
        Page page = Page.at(language, "/debates")
                .title(words.get("debates"))
                .description(words.get("debates.about"))
                .section(Section.DEBATES.slug())
                .shows(Subject.any(DebateId.SUBJECT))
                .shows(Subject.any(PersonId.SUBJECT))
                .shows(Subject.any(PieceId.SUBJECT))
                .build();
        List<DebateView> all = debates.all();
        return pages.view("debate/debates.jte", page, Map.of("debates", all, "counts", reading.counts(all)));
    }

    @GetMapping("/{language}/debates/{slug}")
    View show(@PathVariable Language language, @PathVariable Slug slug) {
        DebateView debate = debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
        DebatePage view = reading.of(debate);
        Messages words = Messages.in(language);
        Page.Builder page = Page.at(language, "/debates/" + slug)
                .title(debate.question().in(language), debate.question().languageFor(language))
                .description(Prose.plain(debate.introduction().in(language)))
                .section(Section.DEBATES.slug())
                .under(words.get("debates"), "/debates")
                .shows(debate.id().subject())
                .shows(Subject.any(PersonId.SUBJECT));
        debate.pieces().forEach(piece -> page.shows(piece.subject()));
        PieceId background = debate.terms().background();
        if (background != null) {
            page.shows(background.subject());
        }
        if (debate.terms().theme() != null) {
            page.shows(Subject.any(DebateId.SUBJECT));
        }
        page.feed(debate.path() + DebateFeedController.FEED);
        page.data(DebateData.of(view, addresses, language));
        return pages.view(
                "debate/debate.jte",
                page.build(),
                Map.of(
                        "view",
                        view,
                        "aspects",
                        aspects.of(debate.id()),
                        "introduction",
                        Prose.html(debate.introduction().in(language), words),
                        "summary",
                        Prose.html(debate.summary().in(language), words)));
    }
}
