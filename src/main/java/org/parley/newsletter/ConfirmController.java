package org.parley.newsletter;

import java.util.Map;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * The page that the link in a letter opens. Reading it does nothing, so that what follows links in letters confirms nothing;
 * its button confirms.
 */
@Controller
class ConfirmController {

    private final ConfirmSignUp confirming;
    private final ReaderLists lists;
    private final PreferencesLink preferences;
    private final ReaderPages pages;

    ConfirmController(ConfirmSignUp confirming, ReaderLists lists, PreferencesLink preferences, ReaderPages pages) {
        this.confirming = confirming;
        this.lists = lists;
        this.preferences = preferences;
        this.pages = pages;
    }

    /** The path of the page, without the language. */
    static String path(String secret) {
        return "/newsletters/confirm/" + secret;
    }

    @GetMapping("/{language}/newsletters/confirm/{secret}")
    View show(@PathVariable Language language, @PathVariable String secret) {
        Optional<SignUp> found = confirming.find(secret);
        if (found.isEmpty() || found.get().used()) {
            return pastUse(language, secret, found.isPresent());
        }
        return pages.show(
                200,
                language,
                "confirm",
                path(secret),
                "reader.confirm",
                Map.of(
                        "address", found.get().address().value(),
                        "moving", found.get().subscriber() != null,
                        "lists", lists.names(found.get().lists(), language)));
    }

    @PostMapping("/{language}/newsletters/confirm/{secret}")
    View confirm(@PathVariable Language language, @PathVariable String secret) {
        return confirming
                .confirm(secret)
                .map(subscriber -> Pages.go(
                        language,
                        PreferencesLink.path(preferences.token(subscriber.id(), subscriber.address()))
                                + "?done=confirmed"))
                .orElseGet(
                        () -> pastUse(language, secret, confirming.find(secret).isPresent()));
    }

    private View pastUse(Language language, String secret, boolean used) {
        return pages.tell(used ? 410 : 404, language, path(secret), used ? "reader.used" : "reader.expired");
    }
}
