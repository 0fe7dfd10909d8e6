package org.parley.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Remembers, in a cookie that holds nothing else, the language in which a reader last read. */
final class LanguageMemory {

    private static final String COOKIE = "language";
    private static final Duration YEAR = Duration.ofDays(365);

    private LanguageMemory() {}

    /** The tag remembered, as the browser sent it. */
    static Optional<String> recall(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Has the browser remember a language, unless it does already. */
    static void remember(String tag, HttpServletRequest request, HttpServletResponse response) {
        String known = request.getHeader(HttpHeaders.COOKIE);
        if (known == null || !known.contains(COOKIE + "=" + tag)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, tag)
                            .path("/")
                            .maxAge(YEAR)
                            .sameSite("Lax")
                            .httpOnly(true)
                            .build()
                            .toString());
        }
    }
}
