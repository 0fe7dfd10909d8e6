package org.parley.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Parameters;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Listing;
import org.parley.publishing.Policy;
import org.parley.publishing.SummaryId;
import org.parley.publishing.SummaryPage;
import org.parley.publishing.SummaryPages;
import org.parley.publishing.SummaryReading;
import org.parley.publishing.SummaryView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The list of Summary Pages at the desk, where one is begun or removed, and the preview of one. */
@Controller
@RequestMapping("/{language}/desk/summaries")
class SummariesController {

    private static final int SIZE = 40;
    private static final Set<String> DONE = Set.of("begun", "saved", "published", "unpublished", "removed");

    private final ComposeSummary compose;
    private final SummaryPages summaries;
    private final SummaryReading reading;
    private final Today today;
    private final DeskPages pages;

    SummariesController(
            ComposeSummary compose, SummaryPages summaries, SummaryReading reading, Today today, DeskPages pages) {
        this.compose = compose;
        this.summaries = summaries;
        this.reading = reading;
        this.today = today;
        this.pages = pages;
    }

    @GetMapping
    View list(@PathVariable Language language, WebRequest query, Caller.Member member, HttpServletRequest request) {
        Parameters parameters = Parameters.of(query, "page", "done");
        return list(
                request,
                200,
                language,
                member,
                parameters.page("page"),
                today.date().toString(),
                parameters.text("done"),
                null);
    }

    @PostMapping
    View begin(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String date,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.COMPOSE);
        try {
            SummaryId id = compose.begin(
                    member, SummaryForm.day(date).orElseThrow(() -> new NotPossible("compose.cannot.date")));
            return DeskPages.redirect(Addresses.of(language, path(id)) + "?done=begun");
        } catch (NotPossible refused) {
            return list(request, 422, language, member, 1, date, null, DeskFailures.say(refused, language));
        }
    }

    @PostMapping("/{id}/remove")
    View remove(
            @PathVariable Language language,
            @PathVariable SummaryId id,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.COMPOSE);
        try {
            compose.remove(member, id);
        } catch (NotPossible refused) {
            String wrong = DeskFailures.say(refused, language);
            return list(request, 422, language, member, 1, today.date().toString(), null, wrong);
        }
        return DeskPages.redirect(Addresses.of(language, "/desk/summaries") + "?done=removed");
    }

    @GetMapping("/{id}/preview")
    View preview(
            @PathVariable Language language,
            @PathVariable SummaryId id,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.COMPOSE);
        SummaryPage summary = summaries.get(member, id).orElseThrow(() -> new NotFound("no Summary Page " + id));
        SummaryView view = reading.view(summary, language);
        Page page = page(language, path(id) + "/preview", SummaryReading.title(summary, language))
                .build();
        return pages.view(
                request,
                "desk/summary-preview.jte",
                page,
                member,
                Map.of("summary", view, "hidden", summary.chosen().size() - shown(view)));
    }

    private static int shown(SummaryView view) {
        return view.sections().values().stream().mapToInt(List::size).sum();
    }

    static String path(SummaryId id) {
        return "/desk/summaries/" + id;
    }

    static Page.Builder page(Language language, String path, String title) {
        return DeskPages.titled(language, path, title)
                .under(Messages.in(language).get("summary-pages"), "/desk/summaries")
                .section("summaries");
    }

    static @Nullable String done(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }

    private View list(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            int number,
            String date,
            @Nullable String done,
            @Nullable String wrong) {
        Policy.require(member, Act.COMPOSE);
        Listing<SummaryPages.Entry> listing = summaries.list(member, number, SIZE);
        if (number > listing.pages()) {
            throw new NotFound("there are " + listing.pages() + " pages of Summary Pages");
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("listing", listing);
        model.put("date", date);
        model.put("done", done(done));
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "desk/summaries.jte",
                DeskPages.page(language, "/desk/summaries", "summary-pages")
                        .section("summaries")
                        .build(),
                member,
                model);
    }
}
