package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.JournalSettings;
import org.parley.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which members have codes of the moment asked for, or no longer. */
@Controller
class CodeSettingsController {

    private static final String PATH = "/account/code";

    /** The attribute of a session that holds a secret until the first code of it was right. */
    private static final String NEW_SECRET = "parley.new-code";

    private final OwnAccount own;
    private final JournalSettings journal;
    private final Letters letters;
    private final Screens screens;

    CodeSettingsController(OwnAccount own, JournalSettings journal, Letters letters, Screens screens) {
        this.own = own;
        this.journal = journal;
        this.letters = letters;
        this.screens = screens;
    }

    @GetMapping("/{language}/account/code")
    View show(@PathVariable Language language, HttpServletRequest request) {
        return page(200, request, language, "", List.of());
    }

    @PostMapping("/{language}/account/code")
    View turnOn(
            @PathVariable Language language, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Account account = Admission.account(request);
        List<String> recovery;
        try {
            recovery = own.turnCodeOn(account, secret(request), code);
        } catch (Unacceptable wrong) {
            return page(400, request, language, wrong.in(Messages.in(language)), List.of());
        }
        Objects.requireNonNull(request.getSession(false)).removeAttribute(NEW_SECRET);
        letters.tellOfChange(account, "code");
        return page(200, request, language, "", recovery);
    }

    @PostMapping("/{language}/account/code/off")
    View turnOff(@PathVariable Language language, HttpServletRequest request) {
        Account account = Admission.account(request);
        own.turnCodeOff(account);
        letters.tellOfChange(account, "code");
        return Screens.go(language, OwnAccountController.PATH, "code-off");
    }

    private View page(int status, HttpServletRequest request, Language language, String error, List<String> recovery) {
        Account account = Admission.account(request);
        String secret = recovery.isEmpty() ? secret(request) : "";
        Map<String, Object> model = new HashMap<>(Map.of(
                "account", account,
                "secret", secret,
                "picture",
                        QrPicture.of(SecondStep.address(
                                secret, account, journal.read().title().in(language))),
                "error", error,
                "recovery", recovery));
        Page.Builder page = Screens.page(language, PATH, "code.set-up")
                .under(Messages.in(language).get("account"), OwnAccountController.PATH);
        return screens.atDesk(status, request, "code-settings", page, model);
    }

    private static String secret(HttpServletRequest request) {
        HttpSession session = Objects.requireNonNull(request.getSession(false));
        if (session.getAttribute(NEW_SECRET) instanceof String secret) {
            return secret;
        }
        String secret = SecondStep.newSecret();
        session.setAttribute(NEW_SECRET, secret);
        return secret;
    }
}
