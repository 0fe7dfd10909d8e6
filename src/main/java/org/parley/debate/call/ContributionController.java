package org.parley.debate.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.parley.debate.ArriveAtDesk;
import org.parley.debate.Contribution;
import org.parley.debate.GuestPages;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Fields;
import org.parley.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * The page that the link in a letter about a response opens: there its author confirms it, and later agrees to changes, or not.
 * Reading it does nothing.
 */
@Controller
@RequestMapping("/{language}/responses/{token}")
class ContributionController {

    private static final int LONGEST_OBJECTION = 2_000;

    private final ContributionLink link;
    private final ConfirmContribution confirming;
    private final GuestPages pages;

    ContributionController(ContributionLink link, ConfirmContribution confirming, GuestPages pages) {
        this.link = link;
        this.confirming = confirming;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable Language language, @PathVariable String token) {
        Optional<Contribution> found = link.read(token);
        if (found.isEmpty()) {
            return unknown(language, token);
        }
        Contribution contribution = found.get();
        return switch (contribution.state()) {
            case UNCONFIRMED, ASKED -> ask(200, language, token, contribution);
            case WAITING, ACCEPTED, DECLINED -> told(200, language, token, contribution, "");
        };
    }

    @PostMapping
    View answer(@PathVariable Language language, @PathVariable String token, HttpServletRequest request) {
        Fields fields = Fields.ofText(request);
        Optional<Contribution> found = link.read(token);
        if (found.isEmpty()) {
            return unknown(language, token);
        }
        Contribution contribution = found.get();
        String why = fields.text("why", LONGEST_OBJECTION);
        boolean done = switch (fields.text("do", 10)) {
            case "confirm" -> confirming.confirm(contribution);
            case "agree" -> confirming.agree(contribution);
            case "object" -> confirming.object(contribution, why.strip());
            default -> false;
        };
        return done
                ? Pages.go(language, ContributionLink.path(token))
                : told(410, language, token, link.read(token).orElseThrow(), why);
    }

    private View ask(int status, Language language, String token, Contribution contribution) {
        return pages.show(
                status,
                language,
                "contribution",
                ContributionLink.path(token),
                Messages.in(language).get("call.at-link." + contribution.state()),
                Map.of(
                        "contribution",
                        contribution,
                        "paragraphs",
                        ArriveAtDesk.paragraphs(contribution.printed().text())));
    }

    private View told(int status, Language language, String token, Contribution contribution, String typed) {
        return pages.tell(
                status,
                language,
                ContributionLink.path(token),
                "call.at-link." + contribution.state(),
                typed,
                contribution.reason());
    }

    private View unknown(Language language, String token) {
        return pages.tell(404, language, ContributionLink.path(token), "call.unknown");
    }
}
