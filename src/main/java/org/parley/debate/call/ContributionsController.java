package org.parley.debate.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Unacceptable;
import org.parley.debate.Contribution;
import org.parley.debate.ContributionId;
import org.parley.debate.Contributions;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.desk.ChosenFields;
import org.parley.desk.DeskFailures;
import org.parley.desk.DeskPages;
import org.parley.desk.NotPossible;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.language.TextLength;
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

/** A response that a reader sent in, at the desk: where an editor reads it and decides. */
@Controller
@RequestMapping("/{language}/desk/contributions/{contribution}")
class ContributionsController {

    private static final Set<String> DONE = Set.of("accepted", "asked", "declined");

    private final Contributions contributions;
    private final Debates debates;
    private final SettleContribution settle;
    private final DeskPages pages;

    ContributionsController(Contributions contributions, Debates debates, SettleContribution settle, DeskPages pages) {
        this.contributions = contributions;
        this.debates = debates;
        this.settle = settle;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @PathVariable Language language,
            @PathVariable ContributionId contribution,
            @RequestParam(defaultValue = "") String done,
            Caller.Member member,
            HttpServletRequest request) {
        Contribution found = contributions.get(member, contribution);
        return show(
                request,
                200,
                language,
                member,
                found,
                new Contribution.Edited(found.printed().title(), found.printed().text()),
                "",
                DONE.contains(done) ? done : null,
                null);
    }

    @PostMapping
    View settle(
            @PathVariable Language language,
            @PathVariable ContributionId contribution,
            @RequestParam MultiValueMap<String, String> fields,
            Caller.Member member,
            HttpServletRequest request) {
        Policy.require(member, Act.CONVENE);
        Contribution found = contributions.get(member, contribution);
        String reason = PlainText.visible(text(fields, "reason"));
        Contribution.Edited edited =
                new Contribution.Edited(ChosenFields.line(fields, "title"), PlainText.visible(text(fields, "text")));
        try {
            String done = switch (ChosenFields.line(fields, "do")) {
                case "accept" -> {
                    settle.accept(member, contribution);
                    yield "accepted";
                }
                case "decline" -> {
                    settle.decline(member, contribution, reason);
                    yield "declined";
                }
                default -> {
                    settle.ask(member, contribution, edited, reason);
                    yield "asked";
                }
            };
            return DeskPages.redirect(Addresses.of(language, found.deskPath()) + "?done=" + done);
        } catch (NotPossible refused) {
            return show(
                    request, 422, language, member, found, edited, reason, null, DeskFailures.say(refused, language));
        } catch (Unacceptable wrong) {
            return show(request, 422, language, member, found, edited, reason, null, wrong.in(Messages.in(language)));
        }
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    private View show(
            HttpServletRequest request,
            int status,
            Language language,
            Caller.Member member,
            Contribution contribution,
            Contribution.Edited edited,
            String reason,
            @Nullable String done,
            @Nullable String wrong) {
        DebateView debate = debates.convened(member, contribution.debate());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("contribution", contribution);
        model.put("edited", edited);
        model.put("reason", reason);
        model.put("done", done);
        model.put("wrong", wrong);
        Language written = contribution.written().language();
        model.put(
                "length",
                Messages.in(language)
                        .get(
                                "call.counted." + TakeContribution.counted(written),
                                TextLength.of(contribution.written().text()).in(written)));
        return pages.view(
                request,
                status,
                "debate/desk-contribution.jte",
                DeskPages.titled(
                                language,
                                contribution.deskPath(),
                                contribution.written().title())
                        .under(Messages.in(language).get("debates"), "/desk/debates")
                        .under(debate.question().in(language), debate.deskPath())
                        .section("debates")
                        .build(),
                member,
                model);
    }
}
