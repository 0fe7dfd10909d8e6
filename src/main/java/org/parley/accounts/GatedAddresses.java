package org.parley.accounts;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which addresses lie behind the gate, and which of those are open.
 *
 * <p>They are matched as Spring matches addresses to controllers, so that no way of writing one reaches the controller and
 * not the gate.
 */
final class GatedAddresses {

    /** All that lies behind the gate. */
    static final RequestMatcher ALL = any(
            "/{language}/desk/**",
            "/{language}/account/**",
            "/{language}/sign-in/**",
            "/desk/**",
            "/login/**",
            "/webauthn/**",
            "/oauth2/**");

    /** The API of the desk, to which programs bring the token of a member. */
    static final RequestMatcher API = any("/api/v1/desk/**");

    /** What is open to those who have not signed in yet. */
    static final RequestMatcher OPEN =
            any("/desk/**", "/{language}/sign-in/**", "/login/**", "/oauth2/**", "/webauthn/authenticate/**");

    /** What is open only to those who signed in lately: what changes how they, or their programs, sign in. */
    static final RequestMatcher RECENT = any(
            "/{language}/account/password/**",
            "/{language}/account/code/**",
            "/{language}/account/passkeys/**",
            "/{language}/account/tokens/**",
            "/webauthn/register/**");

    /** Patterns of controllers that must not be reached but through a gate. */
    private static final Pattern GATED_PATTERN =
            Pattern.compile("(?:/\\{[^}]+}|/api/v\\d+)?/(?:desk|account|sign-in)(?:/.*|\\{.*)?");

    private static final Pattern DESTINATION =
            Pattern.compile("/[A-Za-z-]{2,11}/(?:desk|account)(?:[/?][!-~&&[^\\\\]]*)?");
    private static final int LONGEST_DESTINATION = 1_000;

    private GatedAddresses() {}

    /** Whether a controller with this pattern must not be reached but through the gate. */
    static boolean isGated(String pattern) {
        return GATED_PATTERN.matcher(pattern).matches();
    }

    /** Whether somebody may be led there after signing in: to a page of this site behind the gate, and nowhere else. */
    static boolean isDestination(String address) {
        return address.length() <= LONGEST_DESTINATION
                && DESTINATION.matcher(address).matches()
                && !address.contains("//");
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
                .toList());
    }
}
