package org.parley.positions.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.desk.ChosenFields;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.positions.DebateMap;
import org.parley.positions.Issue;
import org.parley.positions.MapRefused;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of an issue of a map: a new one, or one that is there. */
@Controller
@RequestMapping("/{language}" + MapDesk.MAPS + "/{debate}/issues")
class MapIssueController {

    private final MapDesk desk;
    private final KeepIssue keep;
    private final Languages languages;

    MapIssueController(MapDesk desk, KeepIssue keep, Languages languages) {
        this.desk = desk;
        this.keep = keep;
        this.languages = languages;
    }

    @GetMapping
    View begin(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            Caller.Member member,
            HttpServletRequest request) {
        return show(
                request, language, member, desk.debate(member, debate), null, IssueForm.empty(), false, Wrong.NOTHING);
    }

    @GetMapping("/{issue}")
    View show(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable Slug issue,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        DebateView found = desk.debate(member, debate);
        Issue known = desk.map(found).issue(issue).orElseThrow(() -> new NotFound("no issue " + issue));
        return show(request, language, member, found, issue, IssueForm.of(known), done.equals("kept"), Wrong.NOTHING);
    }

    @PostMapping
    View make(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        return keep(request, language, member, desk.debate(member, debate), null, fields);
    }

    @PostMapping("/{issue}")
    View change(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable Slug issue,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        return keep(request, language, member, desk.debate(member, debate), issue, fields);
    }

    private View keep(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            @Nullable Slug issue,
            MultiValueMap<String, String> fields) {
        IssueForm form = IssueForm.read(fields, languages);
        try {
            if (issue != null && ChosenFields.line(fields, "do").equals("remove")) {
                keep.remove(member, debate.id(), issue, form.seen());
                return MapDesk.redirect(language, MapDesk.path(debate), "issue-removed");
            }
            Slug kept = keep.run(member, debate.id(), issue, form);
            return MapDesk.redirect(language, MapDesk.path(debate) + "/issues/" + kept, "kept");
        } catch (NotPossible refused) {
            Wrong wrong = Wrong.of(refused, language);
            String now = issue == null
                    ? ""
                    : desk.map(debate).issue(issue).map(IssueForm::stamp).orElse("");
            return show(request, language, member, debate, issue, form.upon(now), false, wrong);
        } catch (MapRefused refused) {
            return show(request, language, member, debate, issue, form, false, Wrong.of(refused, language));
        }
    }

    private View show(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            @Nullable Slug issue,
            IssueForm form,
            boolean kept,
            Wrong wrong) {
        DebateMap map = desk.map(debate);
        String name = form.name().isEmpty()
                ? Messages.in(language).get("coding.issue.new")
                : form.name().in(language);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("debate", debate);
        model.put("map", map);
        model.put("issue", issue);
        model.put("now", issue == null ? null : map.issue(issue).orElse(null));
        model.put("form", form);
        model.put("kept", kept);
        return desk.view(
                request,
                "issue.jte",
                desk.below(language, debate, "/issues" + (issue == null ? "" : "/" + issue), name),
                member,
                wrong,
                model);
    }
}
