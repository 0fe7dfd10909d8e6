package org.parley.debate;

import org.parley.language.Language;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.publishing.AtomFeed;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The feed of each debate: its newest pieces. */
@Controller
class DebateFeedController {

    /** The path of a feed behind that of its debate. */
    static final String FEED = "/feed.atom";

    private static final int SIZE = 30;

    private final Debates debates;
    private final Catalogue catalogue;
    private final AtomFeed feeds;

    DebateFeedController(Debates debates, Catalogue catalogue, AtomFeed feeds) {
        this.debates = debates;
        this.catalogue = catalogue;
        this.feeds = feeds;
    }

    @GetMapping("/{language}/debates/{slug}" + FEED)
    View feed(@PathVariable Language language, @PathVariable Slug slug) {
        DebateView debate = debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
        return feeds.view(
                language,
                debate.question().in(language),
                debate.path() + FEED,
                debate.path(),
                catalogue
                        .pieces(
                                Caller.READER,
                                debate.pieces().reversed().stream().limit(SIZE).toList())
                        .values(),
                debate.id().subject());
    }
}
