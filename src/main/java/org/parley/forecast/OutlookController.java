package org.parley.forecast;

import java.util.Map;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.PieceId;
import org.parley.publishing.Section;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The outlook of a debate for its readers: the newest that they are shown, and each under the number by which it is cited. */
@Controller
class OutlookController {

    private final Debates debates;
    private final Runs runs;
    private final OutlookReading reading;
    private final Outcomes outcomes;
    private final Pages pages;

    OutlookController(Debates debates, Runs runs, OutlookReading reading, Outcomes outcomes, Pages pages) {
        this.debates = debates;
        this.runs = runs;
        this.reading = reading;
        this.outcomes = outcomes;
        this.pages = pages;
    }

    @GetMapping("/{language}/debates/{slug}/outlook")
    View newest(@PathVariable Language language, @PathVariable Slug slug) {
        DebateView debate = debate(slug);
        OutlookRun run = runs.newestShown(debate.id())
                .orElseThrow(() -> new NotFound("no outlook of the debate " + slug + " is shown"));
        return view(language, debate, run, "/outlook");
    }

    @GetMapping("/{language}/debates/{slug}/outlook/{number}")
    View numbered(@PathVariable Language language, @PathVariable Slug slug, @PathVariable int number) {
        DebateView debate = debate(slug);
        OutlookRun run = runs.run(debate.id(), number)
                .filter(OutlookRun::shown)
                .orElseThrow(() -> new NotFound("no outlook " + number + " of the debate " + slug + " is shown"));
        return view(language, debate, run, "/outlook/" + number);
    }

    @GetMapping("/{language}/outlooks")
    View ledger(@PathVariable Language language) {
        Messages words = Messages.in(language);
        Page page = Page.at(language, "/outlooks")
                .title(words.get("ledger"))
                .description(words.get("ledger.about"))
                .section(Section.DEBATES.slug())
                .under(words.get("debates"), "/debates")
                .shows(Subject.any(DebateId.SUBJECT))
                .build();
        return pages.view(
                "forecast/ledger.jte", page, Map.of("ledger", LedgerPage.of(outcomes.scores(), debates.all())));
    }

    private View view(Language language, DebateView debate, OutlookRun run, String below) {
        Messages words = Messages.in(language);
        OutlookPage view = reading.of(debate, run);
        Page page = Page.at(language, debate.path() + below)
                .title(run.name() == null ? words.get("outlook") : run.name())
                .description(words.get("outlook.about"))
                .section(Section.DEBATES.slug())
                .under(words.get("debates"), "/debates")
                .under(
                        debate.question().in(language),
                        debate.path(),
                        debate.question().languageFor(language))
                .shows(debate.id().subject())
                .shows(Subject.any(PieceId.SUBJECT))
                .build();
        return pages.view("forecast/outlook.jte", page, Map.of("view", view));
    }

    private DebateView debate(Slug slug) {
        return debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
    }
}
