package org.parley.forecast;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.desk.ChosenFields;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.outlook.run.Request;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Parameters;
import org.parley.positions.Maps;
import org.parley.publishing.Act;
import org.parley.publishing.Caller;
import org.parley.publishing.Policy;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages of the desk on which outlooks are listed and asked for, and outcomes entered. */
@Controller
@RequestMapping("/{language}/desk/outlooks")
class OutlookDeskController {

    private static final Set<String> DONE = Set.of("entered", "taken-back");

    private final Debates debates;
    private final Maps maps;
    private final Runs runs;
    private final Outcomes outcomes;
    private final AskRun ask;
    private final EnterOutcome enter;
    private final DeskPages pages;

    OutlookDeskController(
            Debates debates, Maps maps, Runs runs, Outcomes outcomes, AskRun ask, EnterOutcome enter, DeskPages pages) {
        this.debates = debates;
        this.maps = maps;
        this.runs = runs;
        this.outcomes = outcomes;
        this.ask = ask;
        this.enter = enter;
        this.pages = pages;
    }

    @GetMapping
    View list(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        Policy.require(member, Act.FORESEE);
        Set<DebateId> mapped = maps.mapped();
        List<DebateView> all = debates.all().stream()
                .filter(debate -> mapped.contains(debate.id()))
                .toList();
        return pages.view(
                request,
                "forecast/desk-outlooks.jte",
                DeskPages.page(language, "/desk/outlooks", "outlooks")
                        .section("outlooks")
                        .build(),
                member,
                Map.of("debates", all));
    }

    @GetMapping("/{debate}")
    View debate(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.FORESEE);
        return view(
                request,
                language,
                member,
                known(debate),
                usual(),
                EnterOutcome.Entry.NONE,
                DONE.contains(done) ? done : null,
                null);
    }

    @PostMapping("/{debate}")
    View ask(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.FORESEE);
        DebateView of = known(debate);
        List<String> models = fields.getOrDefault("model", List.of());
        Map<String, String> typed = Map.of(
                "draws",
                ChosenFields.line(fields, "draws"),
                "seed",
                ChosenFields.line(fields, "seed"),
                "models",
                String.join(",", models));
        return take(request, language, member, of, typed, EnterOutcome.Entry.NONE, () -> {
            long draws = whole(ChosenFields.line(fields, "draws"), "outlook.cannot.draws", Request.MOST_DRAWS);
            long seed = whole(ChosenFields.line(fields, "seed"), "outlook.cannot.seed", Long.MAX_VALUE);
            return "/" + ask.ask(member, debate, new RunOptions(models, draws, seed));
        });
    }

    @PostMapping("/{debate}/outcomes")
    View enter(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.FORESEE);
        DebateView of = known(debate);
        EnterOutcome.Entry entry = new EnterOutcome.Entry(
                ChosenFields.line(fields, "issue"),
                ChosenFields.line(fields, "value"),
                ChosenFields.line(fields, "date"),
                ChosenFields.line(fields, "source"));
        String back = ChosenFields.line(fields, "take-back");
        return take(request, language, member, of, usual(), entry, () -> {
            if (!back.isEmpty()) {
                enter.takeBack(
                        member,
                        debate,
                        Parameters.slug(back).orElseThrow(() -> new NotPossible("outlook.cannot.no-issue")));
                return "?done=taken-back#outcomes";
            }
            var _ = enter.enter(member, debate, entry);
            return "?done=entered#outcomes";
        });
    }

    /** Begins a page that stands under that of the debate's outlooks. */
    static Page.Builder under(Language language, DebateView debate, String path, String title, Object... arguments) {
        Messages words = Messages.in(language);
        return DeskPages.titled(language, path, arguments.length == 0 ? words.get(title) : words.get(title, arguments))
                .under(words.get("outlooks"), "/desk/outlooks")
                .under(
                        debate.question().in(language),
                        DeskOutlook.path(debate),
                        debate.question().languageFor(language))
                .section("outlooks");
    }

    private View take(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            Map<String, String> chosen,
            EnterOutcome.Entry entry,
            Supplier<String> step) {
        try {
            return DeskPages.redirect(Addresses.of(language, DeskOutlook.path(debate)) + step.get());
        } catch (NotPossible refused) {
            return view(request, language, member, debate, chosen, entry, null, DeskFailures.say(refused, language));
        }
    }

    private View view(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            Map<String, String> chosen,
            EnterOutcome.Entry entry,
            @Nullable String done,
            @Nullable String wrong) {
        DeskOutlook view = new DeskOutlook(
                debate,
                maps.of(debate.id()),
                runs.all(debate.id()),
                outcomes.of(debate.id()),
                chosen,
                entry,
                done,
                wrong);
        Page page = DeskPages.titled(language, view.path(), debate.question().in(language))
                .under(Messages.in(language).get("outlooks"), "/desk/outlooks")
                .section("outlooks")
                .build();
        return pages.view(
                request, wrong == null ? 200 : 422, "forecast/desk-debate.jte", page, member, Map.of("view", view));
    }

    private static Map<String, String> usual() {
        return Map.of(
                "draws", Long.toString(Request.USUAL_DRAWS), "seed", Long.toString(Request.USUAL_SEED), "models", "");
    }

    private static long whole(String typed, String key, Object most) {
        double number = TypedNumber.read(typed).orElse(-1);
        if (number < 0 || number != Math.rint(number)) {
            throw new NotPossible(key, most);
        }
        return (long) number;
    }

    private DebateView known(DebateId debate) {
        return debates.find(debate).orElseThrow(() -> new NotFound("no debate " + debate));
    }
}
