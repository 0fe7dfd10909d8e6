package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the gate answers to those whom it does not let through: the way to the sign-in page, or in words why not. */
@Component
class GateAnswers {

    private final Languages languages;
    private final Pages pages;

    GateAnswers(Languages languages, Pages pages) {
        this.languages = languages;
        this.pages = pages;
    }

    /** Nobody has signed in: a page is asked for again after signing in; what was sent is refused, so that it is not lost. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (reads(request) && wantsPage(request)) {
            redirect(response, signIn(request, destination(request), null));
        } else {
            refuse(request, response, HttpStatus.UNAUTHORIZED, "failure.401");
        }
    }

    /** The caller may not: the sign-in is too long ago, or the form did not come from a page of this session. */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
        if (signedIn && GatedAddresses.RECENT.matches(request) && wantsPage(request)) {
            String account = Addresses.of(language(request), "/account");
            redirect(response, signIn(request, reads(request) ? destination(request) : account, "again"));
        } else {
            refuse(request, response, HttpStatus.FORBIDDEN, "failure.403");
        }
    }

    /** The token of the form is missing or another's. */
    void refuseForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.FORBIDDEN, "failure.403");
    }

    /** Too much was asked for. */
    void refuseHaste(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "failure.429");
    }

    /** More was sent than is read. */
    void refuseSize(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "failure.413");
    }

    /** What was sent is in no form in which pages of this site send anything. */
    void refuseNonsense(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.BAD_REQUEST, "failure.unreadable");
    }

    /** The address is written in a way that no page of this site links to. */
    void refuseAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.BAD_REQUEST, "failure.400");
    }

    /** A program brought no token, or one that is not good: the key says which. */
    void refuseToken(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        ? "Bearer realm=\"Parley\""
                        : "Bearer realm=\"Parley\", error=\"invalid_token\"");
        Messages words = Messages.in(language(request));
        problem(response, HttpStatus.UNAUTHORIZED, words.get("failure.401"), words.get(key));
    }

    /** A program asks too often. */
    void refuseHasteOfProgram(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        Messages words = Messages.in(language(request));
        problem(response, HttpStatus.TOO_MANY_REQUESTS, words.get("failure.429"), words.get("failure.429.about"));
    }

    /** Leads to the sign-in page, with a word on why. */
    void leadToSignIn(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        redirect(response, signIn(request, null, why));
    }

    /** The language of an answer: that of the address, or else the one that the browser prefers. */
    Language language(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        return languages
                .find(parts.length > 1 ? parts[1] : null)
                .orElseGet(() -> languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }

    private String signIn(HttpServletRequest request, @Nullable String destination, @Nullable String why) {
        StringBuilder address = new StringBuilder(Addresses.of(language(request), "/sign-in"));
        if (why != null) {
            address.append("?why=").append(why);
        }
        if (destination != null && GatedAddresses.isDestination(destination)) {
            address.append(why == null ? '?' : '&')
                    .append("to=")
                    .append(URLEncoder.encode(destination, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private static String destination(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.equals("*/*");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        Language language = language(request);
        Messages words = Messages.in(language);
        if (!wantsPage(request)) {
            problem(response, status, words.get(key), words.get(key + ".about"));
            return;
        }
        Page page = Page.at(language, "/")
                .title(words.get(key))
                .notIndexed()
                .notKept()
                .build();
        try {
            pages.view(
                            status.value(),
                            "web/failure.jte",
                            page,
                            Map.of(
                                    "status", status.value(),
                                    "heading", words.get(key),
                                    "explanation", words.get(key + ".about")))
                    .render(null, request, response);
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void problem(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"status\":" + status.value() + ",\"title\":\"" + json(title) + "\",\"detail\":\""
                        + json(detail) + "\"}");
    }

    private static String json(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
