package org.parley.accounts;

import org.parley.page.Addresses;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * The two cookies of the desk: one holds the session, one the token that forms must repeat.
 *
 * <p>Where readers come by https, their names begin with {@code __Host-}: then no neighbouring site and no one on the line can
 * set them.
 */
@Component
class GateCookies {

    private static final String LAX = "Lax";

    private final boolean secure;
    private final CsrfTokenRepository tokens;

    GateCookies(Addresses addresses) {
        this.secure = addresses.full("/").startsWith("https:");
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name("parley-form"));
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite(LAX));
        this.tokens = repository;
    }

    /** The tokens of forms. */
    CsrfTokenRepository tokens() {
        return tokens;
    }

    /** The names of sessions. */
    HttpSessionIdResolver sessions() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name("parley"));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite(LAX);
        cookie.setUseBase64Encoding(false);
        cookie.setCookieMaxAge((int) StoredSession.OLDEST.toSeconds());
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }

    private String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }
}
