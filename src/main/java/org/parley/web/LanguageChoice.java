package org.parley.web;

import jakarta.servlet.http.HttpServletRequest;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Chooses a language for whoever asks for an address without one: that last read, or else one that the browser asks for. */
@Component
class LanguageChoice {

    /** What the choice rests on. */
    static final String VARY = "Accept-Language, Cookie";

    private final Languages languages;

    LanguageChoice(Languages languages) {
        this.languages = languages;
    }

    Language of(HttpServletRequest request) {
        return LanguageMemory.recall(request)
                .flatMap(languages::find)
                .orElseGet(() -> languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
