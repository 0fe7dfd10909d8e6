package org.parley.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Refuses in words what is too large to be read, or cannot be: of those who have not signed in, whatever is more than their
 * forms need, and of anybody more than anything takes, before any of it is read.
 */
final class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final long OF_STRANGERS = 64 * 1024;
    private static final long OF_MEMBERS = 25L * 1024 * 1024;

    private final transient GateAnswers answers;

    BodyLimit(GateAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isSignedIn() ? request.getContentLengthLong() > OF_MEMBERS : isLarge(request)) {
            answers.refuseSize(request, response);
            return;
        }
        try {
            if (holdsNull(request.getParameterMap())) {
                answers.refuseNonsense(request, response);
                return;
            }
        } catch (InvalidParameterException unreadable) {
            if (unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                answers.refuseSize(request, response);
            } else {
                answers.refuseNonsense(request, response);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** No person types the character 0, and no store of text takes it. */
    private static boolean holdsNull(Map<String, String[]> parameters) {
        return parameters.values().stream().flatMap(Stream::of).anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
    }

    private static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > OF_STRANGERS || request.getHeader("Transfer-Encoding") != null;
    }
}
