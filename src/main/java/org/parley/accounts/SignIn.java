package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.parley.publishing.AccountId;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Lets a browser in, by whatever way it showed whose it is: gives it a session of a new name, so that no name that somebody
 * else knew before is worth anything.
 */
@Component
class SignIn {

    /** The attribute of a session, and the parameter of a request, that hold where to go afterwards. */
    static final String TO = "to";

    private static final int LONGEST_BROWSER = 300;

    private final Accounts accounts;
    private final SignIns signIns;
    private final Origin origin;
    private final Clock clock;
    private final CsrfTokenRepository tokens;

    SignIn(Accounts accounts, SignIns signIns, Origin origin, Clock clock, GateCookies cookies) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.origin = origin;
        this.clock = clock;
        this.tokens = cookies.tokens();
    }

    /**
     * Lets an account in, or as far as the page that asks for its code.
     *
     * @param destination where the browser wants to go; forgotten where it is no page behind the gate
     * @return the address to go to
     */
    String admit(
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Way way,
            @Nullable String destination,
            Language language) {
        HttpSession session = renewed(request, response);
        String to = destination != null && GatedAddresses.isDestination(destination)
                ? destination
                : Addresses.of(language, "/desk");
        session.setAttribute(SignedIn.WAY, way.name());
        if (account.hasCode() && (way == Way.PASSWORD || way == Way.LINK)) {
            session.setAttribute(SignedIn.PENDING, account.id().toString());
            session.setAttribute(TO, to);
            note(request, account, way, SignIns.Outcome.HALF_WAY);
            return Addresses.of(language, "/sign-in/code");
        }
        session.setAttribute(SignedIn.ACCOUNT, account.id().toString());
        session.setAttribute(SignedIn.SINCE, clock.millis());
        session.setAttribute(SignedIn.ADDRESS, origin.of(request));
        session.setAttribute(SignedIn.BROWSER, browser(request));
        session.setMaxInactiveInterval((int) StoredSession.LASTS.toSeconds());
        note(request, account, way, SignIns.Outcome.SIGNED_IN);
        return to;
    }

    /** Lets an account in again whose sessions have all just been ended: the one at this browser goes on under a new name. */
    void readmit(HttpServletRequest request, HttpServletResponse response, Account account) {
        HttpSession before = Objects.requireNonNull(request.getSession(false));
        Object way = before.getAttribute(SignedIn.WAY);
        Object since = before.getAttribute(SignedIn.SINCE);
        before.invalidate();
        HttpSession session = renewed(request, response);
        session.setAttribute(SignedIn.WAY, way);
        session.setAttribute(SignedIn.ACCOUNT, account.id().toString());
        session.setAttribute(SignedIn.SINCE, since);
        session.setAttribute(SignedIn.ADDRESS, origin.of(request));
        session.setAttribute(SignedIn.BROWSER, browser(request));
        session.setMaxInactiveInterval((int) StoredSession.LASTS.toSeconds());
    }

    /** The account whose code is awaited at this browser. */
    Optional<Account> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SignedIn.PENDING) instanceof String account
                ? accounts.find(AccountId.of(account)).filter(found -> !found.disabled())
                : Optional.empty();
    }

    /** Where the browser whose code is awaited wants to go. */
    static @Nullable String destination(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TO) instanceof String to ? to : null;
    }

    /** Lets whoever is at this browser out. */
    void leave(HttpServletRequest request, HttpServletResponse response, @Nullable Account account) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (account != null && session.getAttribute(SignedIn.WAY) instanceof String way) {
                note(request, account, Way.valueOf(way), SignIns.Outcome.SIGNED_OUT);
            }
            session.invalidate();
        }
        tokens.saveToken(null, request, response);
    }

    private HttpSession renewed(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
        } else {
            // Ended and begun anew, not only renamed: it starts its time afresh.
            session.invalidate();
            session = request.getSession(true);
        }
        HttpSession renewed = Objects.requireNonNull(session);
        Collections.list(renewed.getAttributeNames()).forEach(renewed::removeAttribute);
        tokens.saveToken(tokens.generateToken(request), request, response);
        return renewed;
    }

    private void note(HttpServletRequest request, Account account, Way way, SignIns.Outcome outcome) {
        signIns.note(account.id(), account.email().value(), way, outcome, origin.of(request));
    }

    private static String browser(HttpServletRequest request) {
        String name = request.getHeader(HttpHeaders.USER_AGENT);
        return name == null ? "" : name.substring(0, Math.min(name.length(), LONGEST_BROWSER));
    }
}
