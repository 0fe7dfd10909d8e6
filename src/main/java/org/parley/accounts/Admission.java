package org.parley.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parley.page.NotFound;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The last guard of the gate: it marks a request as let through, and says who asks.
 *
 * <p>As an interceptor it then refuses, for controllers behind the gate, every request that bears no mark, however its address
 * was written.
 */
final class Admission extends HttpFilter implements HandlerInterceptor {

    private static final long serialVersionUID = 1L;

    private static final String MARK = Admission.class.getName();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(MARK, true);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            request.setAttribute(SignedIn.class.getName(), signedIn);
            MemberArgument.set(request, signedIn.account().member());
        }
        chain.doFilter(request, response);
    }

    /** Lets the program of a member through: use cases know the member, but what is for those who have signed in does not. */
    static void admitProgram(HttpServletRequest request, Account account) {
        request.setAttribute(MARK, true);
        MemberArgument.set(request, account.member());
    }

    /** Who asks, if they have signed in. */
    static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** Who asks, where only those come who have signed in. */
    static Account account(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::account).orElseThrow(() -> new NotFound("nobody has signed in"));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null && GatedAddresses.isGated(pattern.toString()) && request.getAttribute(MARK) == null) {
            throw new NotFound("not let through by the gate");
        }
        return true;
    }
}
