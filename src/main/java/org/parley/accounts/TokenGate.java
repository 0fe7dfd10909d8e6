package org.parley.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.page.KeptPages;
import org.springframework.http.HttpHeaders;

/**
 * The way of programs to the API of the desk: each request bears the token of a member, and nothing else counts.
 *
 * <p>No cookie is looked at. So a page of another site, which can have a browser send our cookies but no token, can do
 * nothing here, and no request needs the token of a form.
 */
final class TokenGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([!-~]{1,200})");
    private static final Duration NOTED_ANEW = Duration.ofDays(1);

    private final transient AccessTokens tokens;
    private final transient Accounts accounts;
    private final transient TokenPace pace;
    private final transient Attempts attempts;
    private final transient SignIns signIns;
    private final transient Origin origin;
    private final transient GateAnswers answers;
    private final transient Clock clock;

    TokenGate(
            AccessTokens tokens,
            Accounts accounts,
            Attempts attempts,
            SignIns signIns,
            Origin origin,
            GateAnswers answers,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.pace = new TokenPace(clock);
        this.attempts = attempts;
        this.signIns = signIns;
        this.origin = origin;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!GatedAddresses.API.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        KeptPages.forbid(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String secret = secret(request);
        if (secret == null) {
            answers.refuseToken(request, response, "token.missing");
            return;
        }
        Optional<AccessTokens.Known> known = tokens.find(secret);
        Account account = known.flatMap(token -> accounts.find(token.account())).orElse(null);
        if (known.isEmpty() || account == null || account.disabled()) {
            refuse(request, response, "token.unknown");
            return;
        }
        AccessToken token = known.get().token();
        Instant now = clock.instant();
        if (token.hasEnded(now)) {
            refuse(request, response, "token.ended");
            return;
        }
        Duration wait = pace.pass(token);
        if (!wait.isZero()) {
            answers.refuseHasteOfProgram(request, response, seconds(wait));
            return;
        }
        note(token, account, origin.of(request), now);
        Admission.admitProgram(request, account);
        chain.doFilter(request, response);
    }

    /** Those who try secrets are counted by where they come from, as those are who try passwords. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        Duration wait = attempts.begin(Attempts.Counted.TOKEN.of(origin.countedOf(request)));
        if (wait.isZero()) {
            answers.refuseToken(request, response, why);
        } else {
            answers.refuseHasteOfProgram(request, response, seconds(wait));
        }
    }

    /** In the trail of sign-ins a token appears when it is first used, or from a new place, or after a day. */
    private void note(AccessToken token, Account account, String from, Instant now) {
        Instant before = token.used();
        if (before == null
                || !from.equals(token.from())
                || before.plus(NOTED_ANEW).isBefore(now)) {
            signIns.note(account.id(), account.email().value(), Way.TOKEN, SignIns.Outcome.SIGNED_IN, from);
        }
        tokens.noteUse(token, from, now);
    }

    private static long seconds(Duration wait) {
        return wait.toSeconds() + 1;
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Matcher bearer = header == null ? null : BEARER.matcher(header);
        return bearer != null && bearer.matches() ? bearer.group(1) : null;
    }
}
