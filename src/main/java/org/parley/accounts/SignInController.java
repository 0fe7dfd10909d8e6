package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page at which members sign in, and the way out. */
@Controller
class SignInController {

    private static final String PATH = "/sign-in";
    private static final Set<String> REASONS = Set.of("again", "provider", "no-account", "out", "link-used", "ended");

    private final SignInByPassword byPassword;
    private final AskForLink askForLink;
    private final SignIn signIn;
    private final OpenIdProviders providers;
    private final RelyingParty party;
    private final Origin origin;
    private final Screens screens;

    SignInController(
            SignInByPassword byPassword,
            AskForLink askForLink,
            SignIn signIn,
            OpenIdProviders providers,
            RelyingParty party,
            Origin origin,
            Screens screens) {
        this.byPassword = byPassword;
        this.askForLink = askForLink;
        this.signIn = signIn;
        this.providers = providers;
        this.party = party;
        this.origin = origin;
        this.screens = screens;
    }

    @GetMapping("/{language}/sign-in")
    View show(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request) {
        if (Admission.signedIn(request).isPresent() && !why.equals("again")) {
            return Screens.go(GatedAddresses.isDestination(to) ? to : Addresses.of(language, "/desk"));
        }
        String notice = REASONS.contains(why) ? Messages.in(language).get("sign-in.why." + why) : null;
        String email = Admission.signedIn(request).map(SignedIn::getName).orElse("");
        return page(200, request, language, email, to, notice, null);
    }

    @PostMapping("/{language}/sign-in")
    View signIn(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (byPassword.judge(email, password, origin.of(request), origin.countedOf(request))) {
            case SignInByPassword.Outcome.Right(Account account) ->
                Screens.go(signIn.admit(request, response, account, Way.PASSWORD, to, language));
            case SignInByPassword.Outcome.Wrong() ->
                page(
                        401,
                        request,
                        language,
                        email,
                        to,
                        null,
                        Messages.in(language).get("sign-in.wrong"));
            case SignInByPassword.Outcome.TooEarly(Duration wait) ->
                tooEarly(request, response, language, email, to, wait);
        };
    }

    @PostMapping("/{language}/sign-in/link")
    View sendLink(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        EmailAddress address = EmailAddress.read(email).orElse(null);
        if (address == null) {
            return page(
                    400,
                    request,
                    language,
                    email,
                    to,
                    null,
                    Messages.in(language).get("account.email-wrong"));
        }
        Duration wait = askForLink.ask(address, origin.countedOf(request));
        return wait.isZero()
                ? Screens.go(Addresses.of(language, PATH + "/link"))
                : tooEarly(request, response, language, email, to, wait);
    }

    @GetMapping("/{language}/sign-in/link")
    View linkIsSent(@PathVariable Language language, HttpServletRequest request) {
        return screens.show(
                request,
                language,
                "link-sent",
                PATH + "/link",
                "sign-in.link-sent",
                Map.of("minutes", SignInLinks.Purpose.SIGN_IN.lasts().toMinutes()));
    }

    @PostMapping("/{language}/sign-in/out")
    View signOut(@PathVariable Language language, HttpServletRequest request, HttpServletResponse response) {
        signIn.leave(
                request,
                response,
                Admission.signedIn(request).map(SignedIn::account).orElse(null));
        return Screens.go(Addresses.of(language, PATH) + "?why=out");
    }

    private View tooEarly(
            HttpServletRequest request,
            HttpServletResponse response,
            Language language,
            String email,
            String to,
            Duration wait) {
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return page(
                429, request, language, email, to, null, Messages.in(language).get("sign-in.too-many", seconds));
    }

    private View page(
            int status,
            HttpServletRequest request,
            Language language,
            String email,
            String to,
            @Nullable String notice,
            @Nullable String error) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "email", email.length() > EmailAddress.LONGEST ? "" : email,
                "to", GatedAddresses.isDestination(to) ? to : "",
                "notice", Objects.requireNonNullElse(notice, ""),
                "error", Objects.requireNonNullElse(error, ""),
                "providers", providers.offers(),
                "party", party.id()));
        return screens.show(status, request, language, "sign-in", PATH, "sign-in", model);
    }
}
