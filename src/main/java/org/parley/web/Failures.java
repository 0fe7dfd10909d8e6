package org.parley.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.Addresses;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.page.WrongParameter;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.OldAddress;
import org.parley.publishing.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers requests that cannot be answered as asked: a page for readers, a problem document for callers of the API.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Languages languages;
    private final Catalogue catalogue;
    private final Pages pages;

    Failures(Languages languages, Catalogue catalogue, Pages pages) {
        this.languages = languages;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @ExceptionHandler
    Object wrongParameter(WrongParameter wrong, HttpServletRequest request) {
        if (isApi(request)) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.name() + ": " + wrong.getMessage());
            problem.setTitle("Wrong parameter");
            problem.setProperty("parameter", wrong.name());
            return answer(problem);
        }
        return page(request, HttpStatus.BAD_REQUEST);
    }

    /** Nothing that the caller may know of is at this address; perhaps a page had it once that has another now. */
    @ExceptionHandler({
        NotFound.class,
        MethodArgumentTypeMismatchException.class,
        Policy.Refused.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class
    })
    Object nothingThere(HttpServletRequest request) {
        Optional<Catalogue.Moved> moved =
                oldAddress(request.getRequestURI()).flatMap(address -> catalogue.atOldAddress(Caller.READER, address));
        if (moved.isPresent()) {
            Catalogue.Moved to = moved.get();
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(Addresses.of(to.language(), "/pieces/" + to.slug())))
                    .build();
        }
        return failed(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return failed(request, HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler
    Object unexpected(Exception unexpected, HttpServletRequest request) {
        if (unexpected instanceof ErrorResponse refused
                && refused.getStatusCode().is4xxClientError()) {
            return failed(request, HttpStatus.valueOf(refused.getStatusCode().value()));
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), unexpected);
        return failed(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Optional<OldAddress> oldAddress(String path) {
        return path.length() > OldAddress.LONGEST ? Optional.empty() : Optional.of(OldAddress.of(path));
    }

    private Object failed(HttpServletRequest request, HttpStatus status) {
        return isApi(request) ? answer(ProblemDetail.forStatus(status)) : page(request, status);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private View page(HttpServletRequest request, HttpStatus status) {
        Language language = language(request);
        Messages words = Messages.in(language);
        String key = "failure."
                + switch (status) {
                    case NOT_FOUND -> "404";
                    case METHOD_NOT_ALLOWED -> "405";
                    default -> status.is5xxServerError() ? "500" : "400";
                };
        Page page = Page.at(language, "/")
                .title(words.get(key))
                .notIndexed()
                .notKept()
                .build();
        return pages.view(
                status.value(),
                "web/failure.jte",
                page,
                Map.of(
                        "status", status.value(),
                        "heading", words.get(key),
                        "explanation", words.get(key + ".about")));
    }

    private Language language(HttpServletRequest request) {
        String[] parts = request.getRequestURI().toLowerCase(Locale.ROOT).split("/", 3);
        return languages
                .find(parts.length > 1 ? parts[1] : null)
                .or(() -> LanguageMemory.recall(request).flatMap(languages::find))
                .orElseGet(() -> languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
