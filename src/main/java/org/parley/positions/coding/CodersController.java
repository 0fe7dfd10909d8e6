package org.parley.positions.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.desk.ChosenFields;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Messages;
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

/** The page on which the readings of several coders stand side by side, and are agreed on. */
@Controller
@RequestMapping("/{language}" + MapDesk.MAPS + "/{debate}/coders")
class CodersController {

    private final MapDesk desk;
    private final AgreeCoding agree;

    CodersController(MapDesk desk, AgreeCoding agree) {
        this.desk = desk;
        this.agree = agree;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        return show(
                request,
                language,
                member,
                desk.debate(member, debate),
                new ChosenUnits(Map.of()),
                done.equals("agreed"),
                Wrong.NOTHING);
    }

    @PostMapping
    View agree(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        DebateView found = desk.debate(member, debate);
        Map<String, AgreeCoding.Agreed> agreed = new LinkedHashMap<>();
        for (String unit : fields.getOrDefault("unit", List.of())) {
            agreed.put(
                    unit,
                    new AgreeCoding.Agreed(
                            ChosenFields.line(fields, "value-" + unit), ChosenFields.line(fields, "seen-" + unit)));
        }
        ChosenUnits chosen = new ChosenUnits(agreed);
        try {
            agree.run(member, debate, agreed);
            return MapDesk.redirect(language, MapDesk.path(found) + "/coders", "agreed");
        } catch (NotPossible refused) {
            return show(request, language, member, found, chosen, false, Wrong.of(refused, language));
        } catch (MapRefused refused) {
            return show(request, language, member, found, chosen, false, Wrong.of(refused, language));
        }
    }

    private View show(
            HttpServletRequest request,
            Language language,
            Caller.Member member,
            DebateView debate,
            ChosenUnits chosen,
            boolean agreed,
            Wrong wrong) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("debate", debate);
        model.put("readings", Readings.of(desk.map(debate)));
        model.put("chosen", chosen);
        model.put("agreed", agreed);
        return desk.view(
                request,
                "coders.jte",
                desk.below(language, debate, "/coders", Messages.in(language).get("coding.coders")),
                member,
                wrong,
                model);
    }
}
