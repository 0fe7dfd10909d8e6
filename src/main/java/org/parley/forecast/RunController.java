package org.parley.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of a run at the desk, where it is looked at, and somebody decides whether readers are shown it. */
@Controller
@RequestMapping("/{language}/desk/outlooks/{debate}/{number}")
class RunController {

    private static final Set<String> DONE = Set.of("shown", "hidden", "stopped");
    private static final String SECONDS_TO_THE_NEXT_LOOK = "3";

    private final Debates debates;
    private final Runs runs;
    private final OutlookReading reading;
    private final ShowRun show;
    private final DeskPages pages;

    RunController(Debates debates, Runs runs, OutlookReading reading, ShowRun show, DeskPages pages) {
        this.debates = debates;
        this.runs = runs;
        this.reading = reading;
        this.show = show;
        this.pages = pages;
    }

    @GetMapping
    View run(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request,
            HttpServletResponse response) {
        Policy.require(member, Act.FORESEE);
        return run(
                request,
                response,
                200,
                language,
                member,
                known(debate),
                number,
                DONE.contains(done) ? done : null,
                null);
    }

    @PostMapping
    View decide(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable int number,
            @RequestParam(name = "do", defaultValue = "") String button,
            Caller.Member member,
            HttpServletRequest request,
            HttpServletResponse response) {
        Policy.require(member, Act.FORESEE);
        DebateView of = known(debate);
        try {
            String done = switch (button) {
                case "show" -> {
                    show.show(member, debate, number);
                    yield "shown";
                }
                case "hide" -> {
                    show.hide(member, debate, number);
                    yield "hidden";
                }
                case "stop" -> {
                    show.stop(member, debate, number);
                    yield "stopped";
                }
                default -> "";
            };
            return DeskPages.redirect(Addresses.of(language, DeskOutlook.path(of)) + "/" + number + "?done=" + done);
        } catch (NotPossible refused) {
            return run(request, response, 422, language, member, of, number, null, DeskFailures.say(refused, language));
        }
    }

    private View run(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Language language,
            Caller.Member member,
            DebateView debate,
            int number,
            @Nullable String done,
            @Nullable String wrong) {
        OutlookRun run = runs.run(debate.id(), number)
                .orElseThrow(() -> new NotFound("no run " + number + " of the debate " + debate.id()));
        if (run.state() == RunState.ASKED) {
            response.setHeader(
                    "Refresh", SECONDS_TO_THE_NEXT_LOOK); // The page has no field in which anything could be lost.
        }
        OutlookPage view = run.state() == RunState.DONE ? reading.of(debate, run) : null;
        Page page = OutlookDeskController.under(
                        language, debate, DeskOutlook.path(debate) + "/" + number, "outlook.run", number)
                .build();
        return pages.view(
                request,
                status,
                "forecast/desk-run.jte",
                page,
                member,
                Map.of("view", new RunAtDesk(debate, run, view, done, wrong)));
    }

    private DebateView known(DebateId debate) {
        return debates.find(debate).orElseThrow(() -> new NotFound("no debate " + debate));
    }
}
