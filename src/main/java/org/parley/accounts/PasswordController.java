package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which members set a password, and to which the link of an invitation leads. */
@Controller
class PasswordController {

    private static final String PATH = "/account/password";

    private final OwnAccount own;
    private final SignIn signIn;
    private final RelyingParty party;
    private final Letters letters;
    private final Screens screens;

    PasswordController(OwnAccount own, SignIn signIn, RelyingParty party, Letters letters, Screens screens) {
        this.own = own;
        this.signIn = signIn;
        this.party = party;
        this.letters = letters;
        this.screens = screens;
    }

    @GetMapping("/{language}/account/password")
    View show(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String welcome,
            HttpServletRequest request) {
        return page(200, request, language, !welcome.isEmpty(), Map.of());
    }

    @PostMapping("/{language}/account/password")
    View set(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String welcome,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = Admission.account(request);
        try {
            own.setPassword(account, password, again);
        } catch (Unacceptable wrong) {
            return page(
                    400, request, language, !welcome.isEmpty(), Map.of(wrong.field(), wrong.in(Messages.in(language))));
        }
        signIn.readmit(request, response, account);
        if (account.hasPassword()) {
            letters.tellOfChange(account, "password");
        }
        return welcome.isEmpty()
                ? Screens.go(language, OwnAccountController.PATH, "password")
                : Screens.go(language, "/desk", null);
    }

    private View page(
            int status, HttpServletRequest request, Language language, boolean welcome, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "account",
                Admission.account(request),
                "welcome",
                welcome,
                "errors",
                errors,
                "party",
                party.id(),
                "shortest",
                PasswordRules.SHORTEST));
        Page.Builder page = Screens.page(language, PATH, welcome ? "password.welcome" : "password.set")
                .under(Messages.in(language).get("account"), OwnAccountController.PATH);
        return screens.atDesk(status, request, "password", page, model);
    }
}
