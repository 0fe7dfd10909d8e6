package org.parley.positions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.PartialDate;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.Section;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The map of a debate for its readers: all of it, and each issue with the sentences that show who stands where. */
@Controller
class MapController {

    /** No more acts are told on the page of a map's history. */
    private static final int EDITS = 100;

    private final Debates debates;
    private final Maps maps;
    private final Sentences sentences;
    private final Pages pages;
    private final ZoneId zone;

    MapController(Debates debates, Maps maps, Sentences sentences, Pages pages, ZoneId zone) {
        this.debates = debates;
        this.maps = maps;
        this.sentences = sentences;
        this.pages = pages;
        this.zone = zone;
    }

    @GetMapping("/{language}/debates/{slug}/map")
    View map(@PathVariable Language language, @PathVariable Slug slug, WebRequest request) {
        LocalDate day = AsOf.read(request);
        DebateView debate = debate(slug);
        DebateMap map = there(debate, day == null ? maps.of(debate.id()) : maps.asOf(debate.id(), day, zone));
        String date = day == null ? "" : PartialDate.of(day).in(language);
        Messages words = Messages.in(language);
        Page.Builder page = page(debate, language, "/map")
                .title(day == null ? words.get("map") : words.get("map.as-of.title", date))
                .description(words.get("map.about"))
                .feed("/debates/" + slug + MoveFeedController.FEED);
        if (day != null) {
            page = page.notKept().notIndexed();
        }
        return pages.view(
                "positions/map.jte",
                page.build(),
                Map.of(
                        "debate",
                        debate,
                        "asOf",
                        day == null ? "" : PartialDate.of(day).in(language),
                        "pictures",
                        MapPictures.of(map, sentences.of(map.evidence(), language))));
    }

    @GetMapping("/{language}/debates/{slug}/map-history")
    View history(@PathVariable Language language, @PathVariable Slug slug) {
        DebateView debate = debate(slug);
        List<Edit> edits = maps.edits(debate.id(), EDITS);
        if (edits.isEmpty()) {
            throw noMap(debate);
        }
        List<Evidence> evidence = edits.stream()
                .flatMap(edit -> edit.changes().stream())
                .flatMap(change -> change.evidence().stream())
                .toList();
        Page page = page(debate, language, "/map-history")
                .title(Messages.in(language).get("map.history"))
                .description(Messages.in(language).get("map.history.about"))
                .under(Messages.in(language).get("map"), "/debates/" + slug + "/map")
                .build();
        return pages.view(
                "positions/history.jte",
                page,
                Map.of(
                        "debate", debate,
                        "days", MapDay.of(edits, zone),
                        "sentences", sentences.of(evidence, language)));
    }

    @GetMapping("/{language}/debates/{slug}/map/{issue}")
    View issue(@PathVariable Language language, @PathVariable Slug slug, @PathVariable Slug issue) {
        DebateView debate = debate(slug);
        DebateMap map = there(debate, maps.of(debate.id()));
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
        Page page = page(debate, language, "/map/" + issue)
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
        Map<Slug, List<Move>> moves = issue.moves().stream()
                .sorted(Comparator.comparing((Move move) -> move.to().since()).reversed())
                .collect(Collectors.groupingBy(move -> move.to().actor()));
        return picture.marks().stream()
                .map(PositionMark::actor)
                .distinct()
                .map(actor -> new Stand(actor, moves.getOrDefault(actor.id(), List.of())))
                .toList();
    }

    private Page.Builder page(DebateView debate, Language language, String below) {
        return Page.at(language, "/debates/" + debate.slug() + below)
                .section(Section.DEBATES.slug())
                .under(Messages.in(language).get("debates"), "/debates")
                .under(
                        debate.question().in(language),
                        "/debates/" + debate.slug(),
                        debate.question().languageFor(language))
                .shows(debate.id().subject())
                .shows(Subject.any(PieceId.SUBJECT))
                .shows(Subject.any(PersonId.SUBJECT));
    }

    private DebateView debate(Slug slug) {
        return debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
    }

    /** What readers are shown of a map: where several have coded it, what they agree on. */
    private static DebateMap there(DebateView debate, DebateMap map) {
        if (map.isEmpty()) {
            throw noMap(debate);
        }
        return map.asAgreed();
    }

    private static NotFound noMap(DebateView debate) {
        return new NotFound("the debate " + debate.slug() + " has no map");
    }
}
