package org.parley.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.language.Script;
import org.parley.language.Slug;
import org.parley.page.NotFound;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.Edition;
import org.parley.publishing.Neighbours;
import org.parley.publishing.PieceCard;
import org.parley.publishing.PieceId;
import org.parley.publishing.PieceView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages that say who answers a piece, or a text that somebody pasted. */
@Controller
class AnswersController {

    /** The most characters of a pasted text that are read. */
    static final int LONGEST = 20_000;

    private static final int MOST_ANSWERS = 10;
    private static final int MOST_OTHERS = 5;
    private static final int FEWEST_WORDS = 4;

    /** How many pasted texts are compared at once, since that takes a processor each; others wait a little. */
    private static final int AT_ONCE = 2;

    private static final long PATIENCE_SECONDS = 5;

    private final Answers answers;
    private final Search search;
    private final Catalogue catalogue;
    private final Neighbours neighbours;
    private final Pages pages;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    AnswersController(Answers answers, Search search, Catalogue catalogue, Neighbours neighbours, Pages pages) {
        this.answers = answers;
        this.search = search;
        this.catalogue = catalogue;
        this.neighbours = neighbours;
        this.pages = pages;
    }

    /** What answers a piece. */
    @GetMapping("/{language}/pieces/{slug}/answers")
    View piece(@PathVariable Language language, @PathVariable Slug slug) {
        PieceView piece =
                catalogue.piece(Caller.READER, slug).orElseThrow(() -> new NotFound("no piece is at " + slug));
        Edition edition = piece.editionFor(language);
        if (edition.isNotice()) {
            throw new NotFound("the piece at " + slug + " is no longer to be read");
        }
        List<PieceCard> replies =
                neighbours.of(Caller.READER, piece.card().id()).answeredBy();
        Answers.Found found = answers.of(Caller.READER, piece);
        Messages words = Messages.in(language);
        Page page = Page.at(language, "/pieces/" + slug + "/answers")
                .title(words.get("answers.title", edition.title()))
                .under(edition.title(), "/pieces/" + slug)
                .notIndexed()
                .notKept()
                .build();
        Set<PieceId> shown = new LinkedHashSet<>();
        replies.forEach(reply -> shown.add(reply.id()));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("piece", piece.card());
        model.put("edition", edition.language());
        model.put("replies", replies);
        model.put(
                "answers", views(language, ArgumentIndex.text(edition), rest(found.answering(), shown, MOST_ANSWERS)));
        model.put("related", cards(rest(found.related(), shown, MOST_OTHERS)));
        model.put("earlier", cards(rest(found.earlier(), Set.of(), MOST_OTHERS)));
        model.put("dictionaries", search.dictionaries());
        return pages.view("search/answers.jte", page, model);
    }

    /** The page on which a text is pasted. */
    @GetMapping("/{language}/answers")
    View ask(@PathVariable Language language) {
        return pasted(language, "", null, List.of(), List.of());
    }

    /** What answers a text. Nothing is changed by asking, nor kept of the text: it is only too long for an address. */
    @PostMapping("/{language}/answers")
    View text(@PathVariable Language language, @RequestParam(defaultValue = "") String text)
            throws InterruptedException {
        String read = PlainText.visible(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (read.isBlank()) {
            return pasted(language, text, "answers.wrong.empty", List.of(), List.of());
        }
        if (!Script.hasJapanese(read) && read.strip().split("\\s+").length < FEWEST_WORDS) {
            return pasted(language, read, "answers.wrong.short", List.of(), List.of());
        }
        if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            View busy =
                    pasted(HttpStatus.SERVICE_UNAVAILABLE, language, text, "answers.wrong.busy", List.of(), List.of());
            return Pages.tryLater(busy, Duration.ofSeconds(PATIENCE_SECONDS));
        }
        try {
            return compared(language, text, read);
        } finally {
            turns.release();
        }
    }

    private View compared(Language language, String text, String read) {
        Answers.Found found = answers.of(Caller.READER, read);
        List<PieceId> best = rest(found.answering(), Set.of(), MOST_ANSWERS);
        return pasted(
                language,
                read,
                text.length() > LONGEST ? "answers.cut" : null,
                views(language, read, best),
                cards(rest(found.related(), Set.copyOf(best), MOST_OTHERS)));
    }

    private View pasted(
            Language language, String text, @Nullable String said, List<AnswerView> found, List<PieceCard> related) {
        HttpStatus status =
                said == null || said.equals("answers.cut") ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pasted(status, language, text, said, found, related);
    }

    private View pasted(
            HttpStatus status,
            Language language,
            String text,
            @Nullable String said,
            List<AnswerView> found,
            List<PieceCard> related) {
        Page page = Page.at(language, "/answers")
                .title(Messages.in(language).get("answers"))
                .notIndexed()
                .notKept()
                .build();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("text", text);
        model.put("said", said);
        model.put("answers", found);
        model.put("related", related);
        model.put("dictionaries", search.dictionaries());
        return pages.view(status.value(), "search/paste.jte", page, model);
    }

    private static List<PieceId> rest(List<PieceId> found, Set<PieceId> shown, int most) {
        return found.stream()
                .filter(piece -> !shown.contains(piece))
                .limit(most)
                .toList();
    }

    private List<PieceCard> cards(List<PieceId> pieces) {
        Map<PieceId, PieceCard> cards = PieceCard.byKey(catalogue.cards(Caller.READER, pieces));
        List<PieceCard> ordered = new ArrayList<>();
        for (PieceId piece : pieces) {
            PieceCard card = cards.get(piece);
            if (card != null) {
                ordered.add(card);
            }
        }
        return ordered;
    }

    private List<AnswerView> views(Language reader, String text, List<PieceId> pieces) {
        Map<PieceId, PieceView> found = catalogue.pieces(Caller.READER, pieces);
        List<PieceView> views = new ArrayList<>();
        for (PieceId piece : pieces) {
            PieceView view = found.get(piece);
            if (view != null) {
                views.add(view);
            }
        }
        List<String> texts = views.stream()
                .map(view -> view.editionFor(reader).body().plain().text())
                .toList();
        List<Facing.Pair> pairs = answers.facing(text, texts);
        List<AnswerView> shown = new ArrayList<>();
        for (int at = 0; at < views.size(); at++) {
            Facing.Pair pair = pairs.get(at);
            PieceView view = views.get(at);
            shown.add(new AnswerView(
                    view.card(),
                    Script.hasJapanese(pair.ours()) ? Language.JAPANESE : Language.ENGLISH,
                    pair.ours(),
                    view.editionFor(reader).language(),
                    pair.theirs()));
        }
        return shown;
    }
}
