package org.parley.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The search page. */
@Controller
class SearchController {

    private static final int SHOWN_IN_TITLE = 60;

    private final Search search;
    private final Languages languages;
    private final Pages pages;

    SearchController(Search search, Languages languages, Pages pages) {
        this.search = search;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping("/{language}/search")
    View search(@PathVariable Language language, WebRequest request) {
        SearchRequest asked = SearchParameters.read(request, language, languages);
        SearchResults results = search.find(Caller.READER, asked);
        SearchAddress address = new SearchAddress(asked);
        Optional<SavedSearch> saved = SavedSearch.of(asked);
        Messages words = Messages.in(language);
        String text = PlainText.shorten(PlainText.line(asked.text()), SHOWN_IN_TITLE);
        Page.Builder page = Page.at(language, asked.isBlank() ? "/search" : address.same())
                .title(text.isEmpty() ? words.get("search") : words.get("search.title", text))
                .notIndexed()
                .notKept();
        saved.ifPresent(one -> page.feed(one.feed()));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("results", results);
        model.put("address", address);
        model.put("saved", saved.orElse(null));
        model.put("text", text);
        model.put("dictionaries", search.dictionaries());
        model.put("filters", FilterView.of(results, address, words));
        model.put("chosen", FilterView.chosen(results, address, words));
        return pages.view("search/search.jte", page.build(), model);
    }
}
