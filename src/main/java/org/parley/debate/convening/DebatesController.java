package org.parley.debate.convening;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.ConveneDebate;
import org.parley.debate.DebateId;
import org.parley.debate.Debates;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
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

/** The list of debates at the desk, where one is begun. */
@Controller
@RequestMapping("/{language}/desk/debates")
class DebatesController {

    private final Debates debates;
    private final ConveneDebate convene;
    private final Languages languages;
    private final Clock clock;
    private final ZoneId zone;
    private final DeskPages pages;

    DebatesController(
            Debates debates, ConveneDebate convene, Languages languages, Clock clock, ZoneId zone, DeskPages pages) {
        this.debates = debates;
        this.convene = convene;
        this.languages = languages;
        this.clock = clock;
        this.zone = zone;
        this.pages = pages;
    }

    @GetMapping
    View list(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        return pages.view(
                request,
                "debate/desk-debates.jte",
                DeskPages.page(language, "/desk/debates", "debates")
                        .section("debates")
                        .build(),
                member,
                Map.of("debates", debates.convened(member)));
    }

    @GetMapping("/new")
    View ask(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        String today = LocalDate.ofInstant(clock.instant(), zone).toString();
        return form(request, 200, language, member, DebateForm.empty(today), null);
    }

    @PostMapping
    View begin(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        DebateForm form = DebateForm.read(fields, languages);
        try {
            DebateId id = convene.begin(member, form.content());
            return DeskPages.redirect(Addresses.of(language, "/desk/debates/" + id) + "?done=begun");
        } catch (NotPossible refused) {
            return form(request, 422, language, member, form, DeskFailures.say(refused, language));
        }
    }

    private View form(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            DebateForm form,
            @Nullable String wrong) {
        Policy.require(member, Act.CONVENE);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "debate/desk-new.jte",
                DeskPages.page(language, "/desk/debates/new", "convene.new")
                        .under(Messages.in(language).get("debates"), "/desk/debates")
                        .section("debates")
                        .build(),
                member,
                model);
    }
}
