package org.parley.debate.closing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.debate.DebateId;
import org.parley.debate.DebateThread;
import org.parley.debate.DebateView;
import org.parley.debate.Debates;
import org.parley.debate.Voices;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.BodyHtml;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.PersonId;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.parley.publishing.Prose;
import org.parley.publishing.Section;
import org.parley.store.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A debate as one document: its question, every piece in the order of the thread, and its closing. */
@Controller
class WholeController {

    private final Debates debates;
    private final Voices voices;
    private final Catalogue catalogue;
    private final Pages pages;

    WholeController(Debates debates, Voices voices, Catalogue catalogue, Pages pages) {
        this.debates = debates;
        this.voices = voices;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/{language}/debates/{slug}/whole")
    View show(@PathVariable Language language, @PathVariable Slug slug) {
        DebateView debate = debates.debate(slug).orElseThrow(() -> new NotFound("no debate is at " + slug));
        Map<PieceId, PieceView> pieces = catalogue.pieces(Caller.READER, debate.pieces());
        DebateThread thread = DebateThread.of(
                pieces.values().stream().map(PieceView::card).toList(), debates.repliesAmong(debate.pieces()));
        Messages words = Messages.in(language);
        List<WholePiece> all = thread.all().stream()
                .map(node -> {
                    PieceView piece =
                            Objects.requireNonNull(pieces.get(node.card().id()));
                    Edition edition = piece.editionFor(language);
                    BodyHtml.Parts html = BodyHtml.of(edition.body(), words);
                    return new WholePiece(
                            node,
                            edition,
                            WholePiece.apart(html.text(), node.number()),
                            WholePiece.apart(html.notes(), node.number()));
                })
                .toList();
        Language asked = debate.question().languageFor(language);
        Page.Builder page = Page.at(language, debate.path() + "/whole")
                .title(
                        Messages.in(asked)
                                .get("debate.whole.title", debate.question().in(language)),
                        asked)
                .description(Prose.plain(debate.introduction().in(language)))
                .section(Section.DEBATES.slug())
                .under(words.get("debates"), "/debates")
                .under(debate.question().in(language), debate.path())
                .shows(debate.id().subject())
                .shows(Subject.any(DebateId.SUBJECT))
                .shows(Subject.any(PersonId.SUBJECT))
                .shownAt(debate.path());
        debate.pieces().forEach(piece -> page.shows(piece.subject()));
        return pages.view(
                "debate/whole.jte",
                page.build(),
                Map.of(
                        "debate", debate,
                        "pieces", all,
                        "voices", voices.of(debate.id()),
                        "introduction", Prose.html(debate.introduction().in(language), words),
                        "summary", Prose.html(debate.summary().in(language), words)));
    }
}
