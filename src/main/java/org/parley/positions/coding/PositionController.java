package org.parley.positions.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.desk.ChosenFields;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.NotFound;
import org.parley.positions.DebateMap;
import org.parley.positions.Evidence;
import org.parley.positions.MapRefused;
import org.parley.positions.Sentences;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of a position of a map: a new one that no sentence shows yet, or one that is there, with its sentences. */
@Controller
@RequestMapping("/{language}" + MapDesk.MAPS + "/{debate}/positions")
class PositionController {

    private static final Set<String> DONE = Set.of("kept", "marked", "sentence-off");

    private final MapDesk desk;
    private final KeepPosition keep;
    private final Sentences sentences;
    private final Languages languages;

    PositionController(MapDesk desk, KeepPosition keep, Sentences sentences, Languages languages) {
        this.desk = desk;
        this.keep = keep;
        this.sentences = sentences;
        this.languages = languages;
    }

    @GetMapping
    View begin(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String issue,
            Caller.Member member,
            HttpServletRequest request) {
        DebateView found = desk.debate(member, debate);
        PositionForm form = PositionForm.empty("", actor, issue);
        return show(request, language, member, found, null, form, null, Wrong.NOTHING);
    }

    @GetMapping("/{position}")
    View show(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable String position,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        DebateView found = desk.debate(member, debate);
        PlacedPosition placed = PlacedPosition.find(desk.map(found), position)
                .orElseThrow(() -> new NotFound("no position " + position));
        return show(
                request,
                language,
                member,
                found,
                position,
                PositionForm.of(placed),
                DONE.contains(done) ? done : null,
                Wrong.NOTHING);
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

    @PostMapping("/{position}")
    View change(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable String position,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        return keep(request, language, member, desk.debate(member, debate), position, fields);
    }

    private View keep(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            @Nullable String position,
            MultiValueMap<String, String> fields) {
        PositionForm form = PositionForm.read(fields, languages);
        String button = ChosenFields.line(fields, "do");
        try {
            if (position == null) {
                return kept(language, debate, keep.begin(member, debate.id(), form, List.of()), "kept");
            }
            if (button.equals("remove")) {
                keep.remove(member, debate.id(), position, form.seen());
                return MapDesk.redirect(language, MapDesk.path(debate), "position-removed");
            }
            if (button.startsWith("off:")) {
                keep.prove(member, debate.id(), position, form.seen(), all -> without(all, button));
                return kept(language, debate, position, "sentence-off");
            }
            return kept(language, debate, keep.change(member, debate.id(), position, form), "kept");
        } catch (NotPossible refused) {
            PlacedPosition now = position == null
                    ? null
                    : PlacedPosition.find(desk.map(debate), position).orElse(null);
            PositionForm upon = form.upon(now == null ? "" : now.stamp());
            return show(request, language, member, debate, position, upon, null, Wrong.of(refused, language));
        } catch (MapRefused refused) {
            return show(request, language, member, debate, position, form, null, Wrong.of(refused, language));
        }
    }

    private static View kept(Language language, DebateView debate, String position, String done) {
        return MapDesk.redirect(language, MapDesk.path(debate) + "/positions/" + position, done);
    }

    private static List<Evidence> without(List<Evidence> all, String button) {
        String number = button.substring(button.indexOf(':') + 1);
        if (!number.matches("[1-9]\\d{0,5}") || Integer.parseInt(number) > all.size()) {
            throw new NotPossible("coding.cannot.gone");
        }
        List<Evidence> rest = new ArrayList<>(all);
        rest.remove(Integer.parseInt(number) - 1);
        return rest;
    }

    private View show(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            @Nullable String position,
            PositionForm form,
            @Nullable String done,
            Wrong wrong) {
        DebateMap map = desk.map(debate);
        PlacedPosition now =
                position == null ? null : PlacedPosition.find(map, position).orElse(null);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("debate", debate);
        model.put("map", map);
        model.put("position", position);
        model.put("now", now);
        model.put("mine", now == null || KeepPosition.may(member, now.position()));
        model.put("form", form);
        model.put(
                "sentences",
                now == null ? Map.of() : sentences.of(now.position().evidence(), language));
        model.put("done", done);
        String title = now == null
                ? Messages.in(language).get("coding.position.new")
                : Messages.in(language)
                        .get(
                                "coding.position.of",
                                map.nameOf(now.position().actor().value()).in(language),
                                now.issue().name().in(language));
        return desk.view(
                request,
                "position.jte",
                desk.below(language, debate, "/positions" + (position == null ? "" : "/" + position), title),
                member,
                wrong,
                model);
    }
}
