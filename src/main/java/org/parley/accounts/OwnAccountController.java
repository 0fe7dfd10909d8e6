package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which members keep their own account: name, ways to sign in, sessions. */
@Controller
class OwnAccountController {

    static final String PATH = "/account";

    private final OwnAccount own;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SignIn signIn;
    private final RelyingParty party;
    private final Languages languages;
    private final Letters letters;
    private final Screens screens;

    OwnAccountController(
            OwnAccount own,
            Passkeys passkeys,
            Sessions sessions,
            AccessTokens tokens,
            SignIn signIn,
            RelyingParty party,
            Languages languages,
            Letters letters,
            Screens screens) {
        this.own = own;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.tokens = tokens;
        this.signIn = signIn;
        this.party = party;
        this.languages = languages;
        this.letters = letters;
        this.screens = screens;
    }

    @GetMapping("/{language}/account")
    View show(@PathVariable Language language, HttpServletRequest request) {
        Account account = Admission.account(request);
        return page(200, request, language, account.name(), "");
    }

    @PostMapping("/{language}/account")
    View describe(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String letters,
            HttpServletRequest request) {
        Account account = Admission.account(request);
        try {
            own.describe(account, name, languages.find(letters).orElse(account.language()));
        } catch (Unacceptable wrong) {
            return page(400, request, language, name, wrong.in(Messages.in(language)));
        }
        return Screens.go(language, PATH, "saved");
    }

    @PostMapping("/{language}/account/passkeys/remove")
    View removePasskey(@PathVariable Language language, @RequestParam String id, HttpServletRequest request) {
        Account account = Admission.account(request);
        own.removePasskey(account, id);
        letters.tellOfChange(account, "passkey");
        return Screens.go(language, PATH, "passkey-removed");
    }

    @PostMapping("/{language}/account/sessions/end")
    View endSession(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = Admission.account(request);
        if (session.isEmpty()) {
            own.endSessions(account);
            signIn.readmit(request, response, account);
        } else {
            own.endSession(account, session);
        }
        return Screens.go(language, PATH, "session-ended");
    }

    private View page(int status, HttpServletRequest request, Language language, String name, String error) {
        Account account = Admission.account(request);
        HttpSession session = request.getSession(false);
        String done = Screens.done(
                request,
                language,
                "saved",
                "password",
                "passkey-added",
                "passkey-removed",
                "code-off",
                "session-ended");
        Map<String, Object> model = new HashMap<>(Map.of(
                "account",
                account,
                "name",
                name,
                "error",
                error,
                "done",
                done == null ? "" : done,
                "passkeys",
                passkeys.of(account.id()),
                "sessions",
                sessions.of(account.id(), session == null ? null : session.getId()),
                "party",
                party.id(),
                "tokens",
                tokens.of(account.id()).size()));
        Page.Builder page = Screens.page(language, PATH, "account");
        return screens.atDesk(status, request, "account", page, model);
    }
}
