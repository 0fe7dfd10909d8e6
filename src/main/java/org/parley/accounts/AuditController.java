package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.page.Parameters;
import org.parley.publishing.AccountId;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** The page on which administrators read the audit trail. */
@Controller
class AuditController {

    private static final String PATH = "/desk/audit";
    private static final int LONGEST_ACT = 40;

    private final AuditTrail trail;
    private final Accounts accounts;
    private final AuditLines lines;
    private final Screens screens;

    AuditController(AuditTrail trail, Accounts accounts, AuditLines lines, Screens screens) {
        this.trail = trail;
        this.accounts = accounts;
        this.lines = lines;
        this.screens = screens;
    }

    @GetMapping("/{language}/desk/audit")
    View show(@PathVariable Language language, Caller.Member member, HttpServletRequest request) {
        Parameters parameters = Parameters.of(new ServletWebRequest(request), "who", "act", "day", "page");
        AccountId who = parameters.value("who", AuditController::account, "the key of an account");
        String act = parameters.text("act");
        LocalDate day = parameters.value("day", AuditController::day, "a day such as 2006-03-17");
        AuditTrail.Question question = new AuditTrail.Question(
                who, act == null || act.length() > LONGEST_ACT ? "" : act, day, parameters.page("page"));
        AuditTrail.Found found = trail.find(member, question);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("lines", lines.of(member, found.entries(), language));
        model.put("more", found.more());
        model.put("page", question.page());
        model.put("who", who == null ? "" : who.toString());
        model.put("act", question.act());
        model.put("day", day == null ? "" : day.toString());
        model.put("acts", trail.acts(member));
        model.put("accounts", accounts.all(member));
        return screens.atDesk(
                200,
                request,
                "audit",
                Screens.page(language, PATH, "desk.audit").section("audit"),
                model);
    }

    private static Optional<AccountId> account(String text) {
        try {
            return Optional.of(AccountId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
