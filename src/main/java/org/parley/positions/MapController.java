package org.parley.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.PieceId;
import org.parley.publishing.Section;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The map of a debate for its readers: all of it, and each issue with the sentences that show who stands where. */
@Controller
class MapController {

    private final Debates debates;
    private final Maps maps;
    private final Sentences sentences;
    private final Pages pages;

    MapController(Debates debates, Maps maps, Sentences sentences, Pages pages) {
        this.debates = debates;
        this.maps = maps;
        this.sentences = sentences;
        this.pages = pages;
    }

    @GetMapping("/{language}/debates/{slug}/map")
    View map(@PathVariable Language language, @PathVariable Slug slug) {
        DebateView debate = debate(slug);
        DebateMap map = map(debate);
        Page page = page(debate, language, "")
                .title(Messages.in(language).get("map"))
                .description(Messages.in(language).get("map.about"))
                .feed("/debates/" + slug + MoveFeedController.FEED)
                .build();
        return pages.view(
                "positions/map.jte",
                page,
                Map.of("debate", debate, "pictures", MapPictures.of(map, sentences.of(map.evidence(), language))));
    }

    @GetMapping("/{language}/debates/{slug}/map/{issue}")
    View issue(@PathVariable Language language, @PathVariable Slug slug, @PathVariable Slug issue) {
        DebateView debate = debate(slug);
        DebateMap map = map(debate);
        Issue asked = map.issue(issue).orElseThrow(() -> new NotFound("no issue is " + issue));
        List<Evidence> evidence = asked.positions().stream()
                .flatMap(position -> position.evidence().stream())
                .toList();
        Map<Evidence, Sentence> shown = sentences.of(evidence, language);
        Sides sides = new Sides(map);
        IssuePicture picture = IssuePicture.of(
                asked,
                map.issues().indexOf(asked) + 1,
                MapPictures.actors(map),
                sides,
                position -> MapPictures.shown(position, shown),
                true);
        Page page = page(debate, language, "/" + issue)
                .title(asked.name().in(language), asked.name().languageFor(language))
                .description(asked.about().in(language))
                .under(Messages.in(language).get("map"), "/debates/" + slug + "/map")
                .build();
        return pages.view(
                "positions/issue.jte",
                page,
                Map.of(
                        "debate", debate,
                        "map", map,
                        "picture", picture,
                        "sides", sides.told(),
                        "stands", stands(asked, picture),
                        "sentences", shown));
    }

    /** Each actor of an issue with its positions, the newest first. */
    private static List<Stand> stands(Issue issue, IssuePicture picture) {
        List<Stand> stands = new ArrayList<>();
        for (PositionMark mark : picture.marks()) {
            if (stands.stream().noneMatch(stand -> stand.actor().equals(mark.actor()))) {
                stands.add(new Stand(
                        mark.actor(),
                        issue.moves().stream()
                                .filter(move ->
                                        move.to().actor().equals(mark.actor().id()))
                                .sorted(Comparator.comparing(
                                                (Move move) -> move.to().since())
                                        .reversed())
                                .toList()));
            }
        }
        return stands;
    }

    private Page.Builder page(DebateView debate, Language language, String below) {
        return Page.at(language, "/debates/" + debate.slug() + "/map" + below)
                .section(Section.DEBATES.slug())
                .under(Messages.in(language).get("debates"), "/debates")
                .under(
                        debate.question().in(language),
                        "/debates/" + debate.slug(),
                        debate.question().languageFor(language))
                .shows(debate.id().subject())
                .shows(Subject.any(PieceId.SUBJECT));
    }

    private DebateView debate(Slug slug) {
        return debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
    }

    private DebateMap map(DebateView debate) {
        DebateMap map = maps.of(debate.id()).asAgreed();
        if (map.isEmpty()) {
            throw new NotFound("the debate " + debate.slug() + " has no map");
        }
        return map;
    }
}
