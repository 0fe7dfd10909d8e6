package org.parley.search;

import java.util.List;
import org.parley.language.Languages;
import org.parley.language.Slug;
import org.parley.page.Addresses;
import org.parley.page.WrongParameter;
import org.parley.publishing.Caller;
import org.parley.publishing.Directory;
import org.parley.publishing.Neighbours;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Search as JSON; described in {@code openapi.yaml}. */
@RestController
class SearchApiController {

    private final Search search;
    private final Directory directory;
    private final Neighbours neighbours;
    private final Languages languages;
    private final Addresses addresses;

    SearchApiController(
            Search search, Directory directory, Neighbours neighbours, Languages languages, Addresses addresses) {
        this.search = search;
        this.directory = directory;
        this.neighbours = neighbours;
        this.languages = languages;
        this.addresses = addresses;
    }

    @GetMapping("/api/v1/search")
    SearchJson.Found search(WebRequest request) {
        SearchRequest asked = SearchParameters.read(request, null, languages);
        Slug author = asked.author();
        if (author != null && directory.person(Caller.READER, author).isEmpty()) {
            throw new WrongParameter("author", "There is no person " + author + ".");
        }
        Slug debate = asked.debate();
        if (debate != null && neighbours.questions(List.of(debate)).isEmpty()) {
            throw new WrongParameter("debate", "There is no debate " + debate + ".");
        }
        return SearchJson.of(search.find(Caller.READER, asked), addresses);
    }
}
