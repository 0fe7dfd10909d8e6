package org.parley.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.parley.accounts.Network;
import org.parley.accounts.Origin;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Where a reader leaves a list, or those that a letter was about. A program of mail does it by one request, which needs no session, cookie or token of a form
 * and is answered at once, not led elsewhere; a reader who follows the link is shown a button first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</a>
 */
@Controller
class UnsubscribeController {

    private final LeaveList leaving;
    private final ReaderLists lists;
    private final PreferencesLink preferences;
    private final Languages languages;
    private final Origin origin;
    private final ReaderPages pages;

    UnsubscribeController(
            LeaveList leaving,
            ReaderLists lists,
            PreferencesLink preferences,
            Languages languages,
            Origin origin,
            ReaderPages pages) {
        this.leaving = leaving;
        this.lists = lists;
        this.preferences = preferences;
        this.languages = languages;
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping("/newsletters/unsubscribe/{token}")
    View ask(@PathVariable String token, HttpServletRequest request) {
        Optional<LeaveList.Leaving> found = leaving.find(token);
        return show(found, token, language(found, request), false);
    }

    @PostMapping("/newsletters/unsubscribe/{token}")
    View leave(@PathVariable String token, HttpServletRequest request) {
        Optional<LeaveList.Leaving> found = leaving.find(token);
        found.ifPresent(leave -> leaving.leave(leave, Network.of(origin.of(request))));
        return show(found, token, language(found, request), true);
    }

    /** The same page in a language that the reader chose on it. */
    @GetMapping("/{language}/newsletters/unsubscribe/{token}")
    View ask(@PathVariable Language language, @PathVariable String token) {
        return show(leaving.find(token), token, language, false);
    }

    private Language language(Optional<LeaveList.Leaving> found, HttpServletRequest request) {
        return found.map(leave -> leave.subscriber().language())
                .filter(languages.all()::contains)
                .orElseGet(() -> languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private View show(Optional<LeaveList.Leaving> found, String token, Language language, boolean left) {
        String path = "/newsletters/unsubscribe/" + token;
        if (found.isEmpty()) {
            return pages.tell(404, language, path, "reader.unsubscribe.unknown");
        }
        LeaveList.Leaving leave = found.get();
        Subscriber subscriber = leave.subscriber();
        return pages.show(
                200,
                language,
                "unsubscribe",
                path,
                left ? "reader.left" : "reader.unsubscribe",
                Map.of(
                        "lists", lists.names(leave.lists().values(), language),
                        "address", subscriber.address(),
                        "left", left,
                        "action", path,
                        "preferences", PreferencesLink.path(preferences.token(subscriber.id(), subscriber.address()))));
    }
}
