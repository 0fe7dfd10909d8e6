package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.parley.publishing.Writing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The page that a one-time link opens. Reading it does nothing; its button signs in. */
@Controller
class LinkController {

    private final SignInLinks links;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Writing writing;
    private final Screens screens;

    LinkController(
            SignInLinks links, Accounts accounts, Passkeys passkeys, SignIn signIn, Writing writing, Screens screens) {
        this.links = links;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.writing = writing;
        this.screens = screens;
    }

    private record Opened(Account account, SignInLinks.Purpose purpose) {}

    @GetMapping("/{language}/sign-in/link/{secret}")
    View show(@PathVariable Language language, @PathVariable String secret, HttpServletRequest request) {
        return opened(secret)
                .map(link -> screens.show(
                        request,
                        language,
                        "link",
                        SignInLinks.path(secret),
                        "sign-in",
                        Map.of("account", link.account, "invitation", link.purpose == SignInLinks.Purpose.INVITATION)))
                .orElseGet(() -> used(language));
    }

    @PostMapping("/{language}/sign-in/link/{secret}")
    View use(
            @PathVariable Language language,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Opened> link = opened(secret);
        if (link.isEmpty()) {
            return used(language);
        }
        Account account = link.get().account;
        boolean first = writing.write(account.member(), transaction -> SignInLinks.use(transaction, secret));
        if (!first) {
            return used(language);
        }
        boolean mustChooseWay = link.get().purpose == SignInLinks.Purpose.INVITATION
                || (!account.hasPassword() && passkeys.of(account.id()).isEmpty());
        String to = mustChooseWay ? Addresses.of(language, "/account/password") + "?welcome=1" : null;
        return Screens.go(signIn.admit(request, response, account, Way.LINK, to, language));
    }

    private Optional<Opened> opened(String secret) {
        return links.find(secret)
                .flatMap(link -> accounts.find(link.account())
                        .filter(account -> !account.disabled())
                        .map(account -> new Opened(account, link.purpose())));
    }

    private static View used(Language language) {
        return Screens.go(Addresses.of(language, "/sign-in") + "?why=link-used");
    }
}
