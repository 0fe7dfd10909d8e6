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
import org.parley.positions.Actor;
import org.parley.positions.DebateMap;
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

/** The page of an actor of a map: a new one, or one that is there. */
@Controller
@RequestMapping("/{language}" + MapDesk.MAPS + "/{debate}/actors")
class MapActorController {

    private final MapDesk desk;
    private final KeepActor keep;
    private final Languages languages;

    MapActorController(MapDesk desk, KeepActor keep, Languages languages) {
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
                request, language, member, desk.debate(member, debate), null, ActorForm.empty(), false, Wrong.NOTHING);
    }

    @GetMapping("/{actor}")
    View show(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable Slug actor,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        DebateView found = desk.debate(member, debate);
        Actor known = desk.map(found).actor(actor).orElseThrow(() -> new NotFound("no actor " + actor));
        return show(request, language, member, found, actor, ActorForm.of(known), done.equals("kept"), Wrong.NOTHING);
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

    @PostMapping("/{actor}")
    View change(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @PathVariable Slug actor,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        return keep(request, language, member, desk.debate(member, debate), actor, fields);
    }

    private View keep(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            @Nullable Slug actor,
            MultiValueMap<String, String> fields) {
        ActorForm form = ActorForm.read(fields, languages);
        try {
            if (actor != null && ChosenFields.line(fields, "do").equals("remove")) {
                keep.remove(member, debate.id(), actor, form.seen());
                return MapDesk.redirect(language, MapDesk.path(debate), "actor-removed");
            }
            Slug kept = keep.run(member, debate.id(), actor, form);
            return MapDesk.redirect(language, MapDesk.path(debate) + "/actors/" + kept, "kept");
        } catch (NotPossible refused) {
            Wrong wrong = Wrong.of(refused, language);
            Actor now = actor == null ? null : desk.map(debate).actor(actor).orElse(null);
            return show(request, language, member, debate, actor, form.upon(now), false, wrong);
        } catch (MapRefused refused) {
            return show(request, language, member, debate, actor, form, false, Wrong.of(refused, language));
        }
    }

    private View show(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            @Nullable Slug actor,
            ActorForm form,
            boolean kept,
            Wrong wrong) {
        DebateMap map = desk.map(debate);
        String name = form.name().isEmpty()
                ? Messages.in(language).get("coding.actor.new")
                : form.name().in(language);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("debate", debate);
        model.put("map", map);
        model.put("actor", actor);
        model.put("now", actor == null ? null : map.actor(actor).orElse(null));
        model.put("form", form);
        model.put("kept", kept);
        return desk.view(
                request,
                "actor.jte",
                desk.below(language, debate, "/actors" + (actor == null ? "" : "/" + actor), name),
                member,
                wrong,
                model);
    }
}
