package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which members make tokens for their programs, and end them. A new one is shown once. */
@Controller
class TokensController {

    private static final String PATH = "/account/tokens";

    private final AccessTokens tokens;
    private final Letters letters;
    private final Screens screens;
    private final Clock clock;

    TokensController(AccessTokens tokens, Letters letters, Screens screens, Clock clock) {
        this.tokens = tokens;
        this.letters = letters;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/{language}/account/tokens")
    View show(@PathVariable Language language, HttpServletRequest request) {
        return page(200, request, language, "", AccessTokens.LIFETIMES.getFirst(), null, null);
    }

    @PostMapping("/{language}/account/tokens")
    View make(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") String days,
            HttpServletRequest request) {
        Account account = Admission.account(request);
        int asked = days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0;
        try {
            AccessTokens.Made made = tokens.make(account, name, asked);
            letters.tellOfChange(account, "token");
            return page(200, request, language, "", AccessTokens.LIFETIMES.getFirst(), null, made);
        } catch (Unacceptable wrong) {
            return page(422, request, language, name, asked, wrong, null);
        }
    }

    @PostMapping("/{language}/account/tokens/end")
    View end(@PathVariable Language language, @RequestParam String id, HttpServletRequest request) {
        tokens.end(Admission.account(request), id);
        return Screens.go(language, PATH, "token-ended");
    }

    private View page(
            int status,
            HttpServletRequest request,
            Language language,
            String name,
            int days,
            @Nullable Unacceptable wrong,
            AccessTokens.@Nullable Made made) {
        String done = Screens.done(request, language, "token-ended");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("tokens", tokens.of(Admission.account(request).id()));
        model.put("lifetimes", AccessTokens.LIFETIMES);
        model.put("name", name);
        model.put("days", days);
        model.put("error", wrong == null ? "" : wrong.in(Messages.in(language)));
        model.put("done", done == null ? "" : done);
        model.put("made", made == null ? null : made.token());
        model.put("secret", made == null ? "" : made.secret());
        model.put("now", clock.instant());
        Page.Builder page = Screens.page(language, PATH, "tokens")
                .under(Messages.in(language).get("account"), OwnAccountController.PATH);
        return screens.atDesk(status, request, "tokens", page, model);
    }
}
