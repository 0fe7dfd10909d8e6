package org.parley.positions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.publishing.AtomFeed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The feed of the moves of a debate's map: who came to stand where, the newest on the map first. */
@Controller
class MoveFeedController {

    /** The path of the feed behind that of its debate. */
    static final String FEED = "/map/feed.atom";

    private static final int SIZE = 50;

    private final Debates debates;
    private final Maps maps;
    private final AtomFeed feeds;

    MoveFeedController(Debates debates, Maps maps, AtomFeed feeds) {
        this.debates = debates;
        this.maps = maps;
        this.feeds = feeds;
    }

    @GetMapping("/{language}/debates/{slug}" + FEED)
    View feed(@PathVariable Language language, @PathVariable Slug slug) {
        DebateView debate = debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
        DebateMap map = maps.of(debate.id()).asAgreed();
        if (map.isEmpty()) {
            throw new NotFound("the debate " + slug + " has no map");
        }
        Messages words = Messages.in(language);
        Map<String, Maps.Told> told = maps.told(debate.id());
        List<AtomFeed.Entry> entries = map.issues().stream()
                .flatMap(issue -> issue.moves().stream())
                .map(move -> entry(
                        debate, map, move, Objects.requireNonNull(told.get(Part.key(move.issue(), move.to()))), words))
                .sorted(Comparator.comparing(AtomFeed.Entry::updated).reversed().thenComparing(AtomFeed.Entry::title))
                .limit(SIZE)
                .toList();
        return feeds.view(
                language,
                words.get("map.feed", debate.question().in(language)),
                debate.path() + FEED,
                debate.path() + "/map",
                entries,
                Set.of(debate.id().subject()));
    }

    private static AtomFeed.Entry entry(DebateView debate, DebateMap map, Move move, Maps.Told told, Messages words) {
        Position to = move.to();
        String actor = map.nameOf(to.actor().value()).in(words.language());
        String issue = move.issue().name().in(words.language());
        String title = move.changes()
                ? words.get("map.feed.moved", actor, issue, move.fromValue(), move.toValue())
                : words.get("map.feed.stands", actor, issue, move.toValue());
        return new AtomFeed.Entry(
                "urn:uuid:" + told.id(),
                title,
                debate.path() + "/map/" + move.issue().id() + "#" + to.actor(),
                told.first(),
                told.last(),
                to.means().in(words.language()));
    }
}
