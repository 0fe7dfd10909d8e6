package org.parley.publishing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

/** The Summary Pages. While no editor has composed one, the newest pieces of every section stand in its place. */
@Controller
class SummaryController {

    private static final int EACH = 5;
    private static final int SIZE = 60;

    private final SummaryPages summaries;
    private final SummaryReading reading;
    private final Catalogue catalogue;
    private final Pages pages;

    SummaryController(SummaryPages summaries, SummaryReading reading, Catalogue catalogue, Pages pages) {
        this.summaries = summaries;
        this.reading = reading;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/{language}/summary")
    View newest(@PathVariable Language language) {
        Optional<SummaryPage> newest = summaries.newest(Caller.READER);
        return newest.isPresent() ? composed(language, "/summary", newest.get()) : ofToday(language);
    }

    @GetMapping("/{language}/summary/{date:\\d{4}-\\d{2}-\\d{2}}")
    View of(@PathVariable Language language, @PathVariable String date) {
        return day(date)
                .flatMap(day -> summaries.of(Caller.READER, day))
                .map(summary -> composed(language, summary.path(), summary))
                .orElseThrow(() -> new NotFound("no Summary Page is of " + date));
    }

    @GetMapping("/{language}/summary/archive")
    View archive(@PathVariable Language language, WebRequest request) {
        int number = Parameters.of(request, "page").page("page");
        Listing<SummaryPages.Entry> listing = summaries.list(Caller.READER, number, SIZE);
        if (number > listing.pages()) {
            throw new NotFound("there are " + listing.pages() + " pages of Summary Pages");
        }
        Messages words = Messages.in(language);
        Page page = Page.at(language, "/summary/archive")
                .title(words.get("summary-page.all"))
                .description(words.get("summary-page.all.about"))
                .section("summary")
                .under(words.get("summary-page"), "/summary")
                .shows(Subject.any(SummaryId.SUBJECT))
                .build();
        return pages.view("publishing/summary-archive.jte", page, Map.of("listing", listing));
    }

    private View composed(Language language, String path, SummaryPage summary) {
        SummaryView view = reading.view(summary, language);
        Messages words = Messages.in(language);
        Page.Builder page = SummaryReading.page(language, path, view);
        if (path.equals("/summary")) {
            page.title(words.get("summary-page.newest", summary.day().in(language)), language)
                    .shownAt(summary.path());
        } else {
            page.under(words.get("summary-page"), "/summary");
        }
        return pages.view("publishing/summary-page.jte", page.build(), Map.of("summary", view));
    }

    private View ofToday(Language language) {
        Messages words = Messages.in(language);
        Page page = Page.at(language, "/summary")
                .title(words.get("summary-page"))
                .description(words.get("summary-page.about"))
                .section("summary")
                .shows(Subject.any(SummaryId.SUBJECT))
                .shows(Subject.any(PieceId.SUBJECT))
                .shows(Subject.any(PersonId.SUBJECT))
                .build();
        return pages.view(
                "publishing/summary.jte", page, Map.of("sections", catalogue.newestBySection(Caller.READER, EACH)));
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date)).filter(day -> day.getYear() > 0);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
