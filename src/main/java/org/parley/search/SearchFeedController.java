package org.parley.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Messages;
import org.parley.page.NotFound;
import org.parley.publishing.AtomFeed;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The feed of each saved search: the newest pieces that it finds. */
@Controller
class SearchFeedController {

    private static final int SIZE = 30;

    private final SearchAmong searching;
    private final Catalogue catalogue;
    private final Languages languages;
    private final AtomFeed feeds;

    SearchFeedController(SearchAmong searching, Catalogue catalogue, Languages languages, AtomFeed feeds) {
        this.searching = searching;
        this.catalogue = catalogue;
        this.languages = languages;
        this.feeds = feeds;
    }

    @GetMapping("/{language}" + SavedSearch.FEED)
    View feed(@PathVariable Language language, HttpServletRequest request) {
        SavedSearch search = SavedSearch.of(Objects.requireNonNullElse(request.getQueryString(), ""), languages)
                .orElseThrow(() -> new NotFound("nothing is searched for"));
        List<PieceId> found = searching.newest(search, SIZE);
        Map<PieceId, PieceView> pieces = catalogue.pieces(Caller.READER, found);
        Messages words = Messages.in(language);
        return feeds.view(
                language,
                words.get("search.title", search.in(words)),
                search.feed(),
                search.page(),
                found.stream().filter(pieces::containsKey).map(pieces::get).toList(),
                Subject.any(PieceId.SUBJECT));
    }
}
