package org.parley.forecast;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.desk.ChosenFields;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.forecast.Change.Input;
import org.parley.language.Language;
import org.parley.outlook.Issue;
import org.parley.outlook.Position;
import org.parley.outlook.PositionMap;
import org.parley.outlook.Unfit;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.positions.DebateMap;
import org.parley.positions.Maps;
import org.parley.positions.Numbers;
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

/** The page on which an analyst changes positions, sees at once what would come of it, and saves it under a name. */
@Controller
@RequestMapping("/{language}/desk/outlooks/{debate}/what-if")
class WhatIfController {

    private final Debates debates;
    private final Maps maps;
    private final TryWhatIf tryOut;
    private final AskRun ask;
    private final DeskPages pages;

    WhatIfController(Debates debates, Maps maps, TryWhatIf tryOut, AskRun ask, DeskPages pages) {
        this.debates = debates;
        this.maps = maps;
        this.tryOut = tryOut;
        this.ask = ask;
        this.pages = pages;
    }

    /** The map of a debate, as readers know it and as the models do. */
    private record Both(DebateView debate, DebateMap map, PositionMap input) {}

    @GetMapping
    View begin(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String issue,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.FORESEE);
        Both of = both(debate);
        if (of == null) {
            return DeskPages.redirect(Addresses.of(language, "/desk/outlooks/" + debate));
        }
        return view(request, language, member, of, WhatIfForm.of(WhatIfForm.issue(of.input, issue)), null);
    }

    @PostMapping
    View take(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.FORESEE);
        Both of = both(debate);
        if (of == null) {
            return DeskPages.redirect(Addresses.of(language, "/desk/outlooks/" + debate));
        }
        WhatIfForm form = WhatIfForm.read(fields, of.input, of.map, language);
        String button = ChosenFields.line(fields, "do");
        if (!form.problems().isEmpty()) {
            return view(request, language, member, of, form, null);
        }
        try {
            if (button.equals("save")) {
                int number = ask.ask(member, debate, new WhatIf(form.name(), form.changes()));
                return DeskPages.redirect(Addresses.of(language, DeskOutlook.path(of.debate) + "/" + number));
            }
            Issue next = WhatIfForm.issue(of.input, ChosenFields.line(fields, "issue"));
            boolean other =
                    button.equals("other") && !next.id().equals(form.shown().id());
            return view(request, language, member, of, other ? form.showing(next) : form, null);
        } catch (NotPossible refused) {
            return view(request, language, member, of, form, DeskFailures.say(refused, language));
        }
    }

    private View view(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            Both of,
            WhatIfForm form,
            @Nullable String wrong) {
        WhatIf whatIf = new WhatIf(form.name(), form.changes());
        String why = wrong;
        List<OutlookPage.Comparison> comparisons = List.of();
        try {
            comparisons = tryOut.compare(of.input, whatIf, of.map);
        } catch (NotPossible refused) {
            why = DeskFailures.say(refused, language);
        }
        List<WhatIfPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < form.shown().positions().size(); i++) {
            rows.add(row(of, form, i));
        }
        WhatIfPage view = new WhatIfPage(
                of.debate,
                of.map,
                form.name(),
                form.shown().id(),
                Numbers.plain(form.shown().scale().low()),
                Numbers.plain(form.shown().scale().high()),
                rows,
                form.carried(),
                form.changes().stream()
                        .map(change -> OutlookReading.row(change, of.map))
                        .toList(),
                List.copyOf(form.problems().values()),
                comparisons,
                why);
        boolean refused = why != null || !view.problems().isEmpty();
        return pages.view(
                request,
                refused ? 422 : 200,
                "forecast/desk-what-if.jte",
                OutlookDeskController.under(language, of.debate, view.path(), "outlook.what-if")
                        .build(),
                member,
                Map.of("view", view));
    }

    private static WhatIfPage.Row row(Both of, WhatIfForm form, int number) {
        Position position = form.shown().positions().get(number);
        List<WhatIfPage.Field> fields = new ArrayList<>();
        for (Input what : Input.values()) {
            String name = WhatIfForm.field(what, number);
            String value = form.value(what, number);
            String onMap = IssueRows.range(what.of(position), what == Input.SALIENCE ? 100 : 1);
            fields.add(new WhatIfPage.Field(
                    name,
                    what.word(),
                    value,
                    onMap.equals(value) ? "" : onMap,
                    form.problems().containsKey(name)));
        }
        return new WhatIfPage.Row(
                of.map.nameOf(position.actor()), position.coder() == null ? "" : position.coder(), fields);
    }

    /** Both; none where the map cannot be computed with, which the page of the debate's outlooks tells when one is asked for. */
    private @Nullable Both both(DebateId id) {
        DebateView debate = debates.find(id).orElseThrow(() -> new NotFound("no debate " + id));
        DebateMap map = maps.of(id);
        try {
            return new Both(debate, map, MapOfDebate.of(map));
        } catch (Unfit cannotBeComputed) {
            return null;
        }
    }
}
