package org.parley.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.debate.DebateAspects;
import org.parley.debate.DebateId;
import org.parley.debate.DebateThread;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.language.Language;
import org.parley.page.Addresses;
import org.parley.page.JournalSettings;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceQuery;
import org.parley.publishing.Section;
import org.parley.store.Subject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The front page, and the choice of its language. */
@Controller
class HomeController {

    private static final int LATEST = 6;
    private static final int EACH = 4;
    private static final int REPLIES = 3;

    private final Catalogue catalogue;
    private final Debates debates;
    private final DebateAspects aspects;
    private final Neighbours neighbours;
    private final LanguageChoice choice;
    private final JournalSettings settings;
    private final Pages pages;

    HomeController(
            Catalogue catalogue,
            Debates debates,
            DebateAspects aspects,
            Neighbours neighbours,
            LanguageChoice choice,
            JournalSettings settings,
            Pages pages) {
        this.catalogue = catalogue;
        this.debates = debates;
        this.aspects = aspects;
        this.neighbours = neighbours;
        this.choice = choice;
        this.settings = settings;
        this.pages = pages;
    }

    /** Leads to the front page in the language last read, or else the one that the browser asks for. */
    @GetMapping("/")
    ResponseEntity<Void> choose(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, Addresses.of(choice.of(request), "/"))
                .header(HttpHeaders.VARY, LanguageChoice.VARY)
                .build();
    }

    /** Leads to the front page of a language whose name alone was typed. */
    @GetMapping("/{language:[a-z]{2,3}}")
    ResponseEntity<Void> homeOf(@PathVariable Language language) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, Addresses.of(language, "/"))
                .build();
    }

    @GetMapping("/{language}/")
    View home(@PathVariable Language language) {
        List<PieceCard> latest =
                catalogue.list(Caller.READER, PieceQuery.all(1, LATEST + 1)).items();
        Optional<DebateView> debate = debates.newest();
        Map<String, @Nullable Object> model = new HashMap<>();
        PieceCard lead = lead(latest);
        model.put("lead", lead);
        model.put("around", lead == null ? null : neighbours.of(Caller.READER, lead.id()));
        model.put("latest", latest);
        model.put("debate", debate.orElse(null));
        model.put("aspects", debate.map(DebateView::id).map(aspects::of).orElse(List.of()));
        model.put("replies", debate.map(this::latestReplies).orElse(List.of()));
        model.put("sections", sections(lead));
        Page page = Page.at(language, "/")
                .description(settings.read().tagline().in(language))
                .shows(Subject.any(PieceId.SUBJECT))
                .shows(Subject.any(PersonId.SUBJECT))
                .shows(Subject.any(DebateId.SUBJECT))
                .build();
        return pages.view("web/home.jte", page, model);
    }

    /** The newest piece that argues: a newsletter or a book does not open the front page while there is another. */
    private static @Nullable PieceCard lead(List<PieceCard> latest) {
        return latest.stream()
                .filter(card -> card.section() != Section.NEWSLETTERS && card.section() != Section.BOOKS_JOURNALS)
                .findFirst()
                .orElse(latest.isEmpty() ? null : latest.getFirst());
    }

    /** The newest of each section but the lead, which stands above already. */
    private SortedMap<Section, List<PieceCard>> sections(@Nullable PieceCard lead) {
        SortedMap<Section, List<PieceCard>> sections = new TreeMap<>();
        catalogue.newestBySection(Caller.READER, EACH + 1).forEach((section, newest) -> {
            List<PieceCard> others = newest.stream()
                    .filter(card -> lead == null || !card.id().equals(lead.id()))
                    .limit(EACH)
                    .toList();
            if (!others.isEmpty()) {
                sections.put(section, others);
            }
        });
        return sections;
    }

    private List<DebateThread.Node> latestReplies(DebateView debate) {
        DebateThread thread =
                DebateThread.of(catalogue.cards(Caller.READER, debate.pieces()), debates.repliesAmong(debate.pieces()));
        List<DebateThread.Node> all = new ArrayList<>(thread.all());
        return all.reversed().stream()
                .filter(node -> !node.answers().isEmpty())
                .limit(REPLIES)
                .toList();
    }
}
