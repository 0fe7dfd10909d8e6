package org.parley.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.JournalSettings;
import org.parley.page.NotFound;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/**
 * The Atom feeds: of the journal and of each section, in each language, holding the pieces that have an edition in it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
@Controller
class FeedController {

    private static final int SIZE = 30;

    private final Catalogue catalogue;
    private final JournalSettings settings;
    private final AtomFeed feeds;

    FeedController(Catalogue catalogue, JournalSettings settings, AtomFeed feeds) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.feeds = feeds;
    }

    @GetMapping("/{language}/feed.atom")
    View journal(@PathVariable Language language) {
        return feed(language, null, "/feed.atom", "/");
    }

    @GetMapping("/{language}/sections/{slug}/feed.atom")
    View section(@PathVariable Language language, @PathVariable String slug) {
        Section section = Section.ofSlug(slug).orElseThrow(() -> new NotFound("no section is at " + slug));
        return feed(language, section, "/sections/" + slug + "/feed.atom", section.path());
    }

    private View feed(Language language, @Nullable Section section, String path, String page) {
        PieceQuery query = PieceQuery.all(1, SIZE).in(language);
        List<PieceId> ids = catalogue.list(Caller.READER, section == null ? query : query.in(section)).items().stream()
                .map(PieceCard::id)
                .toList();
        String journal = settings.read().title().in(language);
        String title = section == null
                ? journal
                : journal + ": " + Messages.in(language).get("section." + section);
        return feeds.view(
                language,
                title,
                path,
                page,
                catalogue.pieces(Caller.READER, ids).values(),
                Subject.any(PieceId.SUBJECT));
    }
}
