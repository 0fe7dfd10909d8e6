package org.parley.desk;

import java.util.List;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the fields of the desk that suggest as one types. */
@RestController
@RequestMapping("/{language}/desk/suggest")
class SuggestionsController {

    private final Suggestions suggestions;

    SuggestionsController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/people")
    ResponseEntity<List<Suggestion>> people(
            @PathVariable Language language, @RequestParam(defaultValue = "") String q, Caller.Member member) {
        return answer(suggestions.people(member, language, q));
    }

    @GetMapping("/institutions")
    ResponseEntity<List<Suggestion>> institutions(
            @PathVariable Language language, @RequestParam(defaultValue = "") String q, Caller.Member member) {
        return answer(suggestions.institutions(member, language, q));
    }

    private static ResponseEntity<List<Suggestion>> answer(List<Suggestion> found) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }
}
