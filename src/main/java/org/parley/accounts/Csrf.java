package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What a form of the desk carries to show that it came from a page of this journal and not from elsewhere.
 *
 * <pre>{@code <input type="hidden" name="${csrf.parameter()}" value="${csrf.token()}">}</pre>
 *
 * @param parameter the name of the hidden field
 * @param header the name of the header in which a script sends the same
 * @param token what the field holds; another at each call, each good for as long as the session
 */
public record Csrf(String parameter, String header, String token) {

    /**
     * The token of a request to the desk.
     *
     * @throws IllegalStateException if the request did not pass the gate of the desk: a mistake in the program
     */
    public static Csrf of(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
        }
        throw new IllegalStateException("the address " + request.getRequestURI() + " is not behind the gate");
    }
}
