package org.parley.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.parley.page.Addresses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Leads from an address of the desk that names no language to the same in the language of whoever asks.
 *
 * <p>It is asked before any controller: to those, {@code /desk/pieces/x} is a piece in a language named desk.
 */
final class DeskDoor implements HttpRequestHandler {

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final LanguageChoice choice;

    private DeskDoor(LanguageChoice choice) {
        this.choice = choice;
    }

    static SimpleUrlHandlerMapping mapping(LanguageChoice choice) {
        return new SimpleUrlHandlerMapping(Map.of("/desk/**", new DeskDoor(choice)), -1);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws HttpRequestMethodNotSupportedException {
        if (!READING.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), READING);
        }
        String path = request.getRequestURI().replaceFirst("/+$", "");
        String query = request.getQueryString();
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(
                HttpHeaders.LOCATION, Addresses.of(choice.of(request), query == null ? path : path + "?" + query));
        response.setHeader(HttpHeaders.VARY, LanguageChoice.VARY);
    }
}
