package org.parley.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Slows those who begin to sign in by passkey or through a provider again and again: each beginning is a new session. */
final class Pacing extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final RequestMatcher BEGINS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/webauthn/authenticate/options"),
            PathPatternRequestMatcher.pathPattern("/login/**"),
            PathPatternRequestMatcher.pathPattern("/oauth2/**"));

    private final transient Attempts attempts;
    private final transient Origin origin;
    private final transient GateAnswers answers;

    Pacing(Attempts attempts, Origin origin, GateAnswers answers) {
        this.attempts = attempts;
        this.origin = origin;
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (BEGINS.matches(request)) {
            Duration wait = attempts.begin(Attempts.Counted.BEGUN.of(origin.countedOf(request)));
            if (!wait.isZero()) {
                answers.refuseHaste(request, response, wait.toSeconds() + 1);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
