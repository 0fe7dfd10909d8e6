package org.parley.debate.closing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateId;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Voices;
import org.parley.desk.ChosenFields;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
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

/** The page of the desk on which a debate is summed up and closed. */
@Controller
@RequestMapping("/{language}/desk/debates/{debate}/closing")
class ClosingController {

    private final Debates debates;
    private final Voices voices;
    private final CloseDebate close;
    private final SendSummary send;
    private final Languages languages;
    private final DeskPages pages;

    ClosingController(
            Debates debates, Voices voices, CloseDebate close, SendSummary send, Languages languages, DeskPages pages) {
        this.debates = debates;
        this.voices = voices;
        this.close = close;
        this.send = send;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        DebateView found = debates.convened(member, debate);
        String told = done.equals("summed-up") || done.equals("closing") || done.equals("closed") ? done : null;
        return show(
                request,
                200,
                language,
                member,
                found,
                found.summary(),
                found.terms().version(),
                told,
                null);
    }

    @PostMapping
    View change(
            @PathVariable Language language,
            @PathVariable DebateId debate,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        LocalText summary = ChosenFields.text(fields, "summary-", languages);
        int version = ChosenFields.number(fields, "version");
        try {
            String done = switch (ChosenFields.line(fields, "do")) {
                case "begin" -> {
                    close.begin(member, debate);
                    send.run(debate);
                    yield "closing";
                }
                case "send" -> {
                    send.run(debate);
                    yield "closing";
                }
                case "close" -> {
                    close.close(member, debate);
                    yield "closed";
                }
                default -> {
                    close.sumUp(member, debate, version, summary);
                    yield "summed-up";
                }
            };
            return DeskPages.redirect(Addresses.of(language, "/desk/debates/" + debate + "/closing") + "?done=" + done);
        } catch (NotPossible refused) {
            DebateView found = debates.convened(member, debate);
            return show(
                    request,
                    422,
                    language,
                    member,
                    found,
                    summary.isEmpty() ? found.summary() : summary,
                    version == 0 ? found.terms().version() : version,
                    null,
                    DeskFailures.say(refused, language));
        }
    }

    private View show(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            DebateView debate,
            LocalText summary,
            int version,
            @Nullable String done,
            @Nullable String wrong) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("debate", debate);
        model.put("summary", summary);
        model.put("version", version);
        model.put("voices", voices.of(debate.id()));
        model.put("done", done);
        model.put("wrong", wrong);
        return pages.view(
                request,
                status,
                "debate/desk-closing.jte",
                DeskPages.page(language, debate.deskPath() + "/closing", "closing")
                        .under(Messages.in(language).get("debates"), "/desk/debates")
                        .under(debate.question().in(language), debate.deskPath())
                        .section("debates")
                        .build(),
                member,
                model);
    }
}
