package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.publishing.Writing;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page that asks for the code of the moment, after a password or a link. */
@Controller
class CodeController {

    private final SignIn signIn;
    private final Attempts attempts;
    private final SignIns signIns;
    private final Origin origin;
    private final Writing writing;
    private final Screens screens;

    CodeController(SignIn signIn, Attempts attempts, SignIns signIns, Origin origin, Writing writing, Screens screens) {
        this.signIn = signIn;
        this.attempts = attempts;
        this.signIns = signIns;
        this.origin = origin;
        this.writing = writing;
        this.screens = screens;
    }

    @GetMapping("/{language}/sign-in/code")
    View show(@PathVariable Language language, HttpServletRequest request) {
        return signIn.pending(request).isPresent() ? page(200, request, language, "") : ended(language);
    }

    @PostMapping("/{language}/sign-in/code")
    View judge(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> pending = signIn.pending(request);
        if (pending.isEmpty()) {
            return ended(language);
        }
        Account account = pending.get();
        Attempts.Count ofAccount = Attempts.Counted.CODE.of(account.id().toString());
        Attempts.Count ofAddress = Attempts.Counted.ADDRESS.of(origin.countedOf(request));
        Duration wait = attempts.begin(ofAccount, ofAddress);
        Messages words = Messages.in(language);
        if (!wait.isZero()) {
            long seconds = wait.toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return page(429, request, language, words.get("sign-in.too-many", seconds));
        }
        boolean right = code.length() <= 100
                && writing.write(account.member(), transaction -> SecondStep.accept(transaction, account.id(), code));
        if (!right) {
            signIns.note(account.id(), account.email().value(), Way.CODE, SignIns.Outcome.REFUSED, origin.of(request));
            return page(401, request, language, words.get("code.wrong"));
        }
        attempts.succeeded(ofAccount, ofAddress);
        String to = SignIn.destination(request);
        return Screens.go(signIn.admit(request, response, account, Way.CODE, to, language));
    }

    private View page(int status, HttpServletRequest request, Language language, String error) {
        return screens.show(status, request, language, "code", "/sign-in/code", "sign-in.code", Map.of("error", error));
    }

    private static View ended(Language language) {
        return Screens.go(Addresses.of(language, "/sign-in") + "?why=ended");
    }
}
